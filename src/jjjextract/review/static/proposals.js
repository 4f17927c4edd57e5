"use strict";
/* What the program proposes, held against the gold: agrees, differs in fields, or is not there. */

R.number = (x) => (x === null || x === undefined || x === "" ? null : String(x).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, ""));
R.FREE = new Set(["id", "span", "rule", "source", "counterparts", "aliases", "mentions", "related", "concept"]);

/* One value of a record as it can be compared: references by the names that they stand for. */
R.plain = function (key, value, tree) {
  if (["value", "upper", "amount", "upper_amount"].includes(key)) return R.number(value);
  if (key === "speaker_id" || key === "company_id") {
    const found = [...(tree.speakers || []), ...(tree.companies || [])].find((r) => r.id === value);
    return found ? found.name : null;
  }
  if (key === "unit") return value ? value.code : null;
  if (key === "subject") return value ? value.text : null;
  if ((key === "period" || key === "base_period") && value && !value.start && !value.end) return null;
  if (key === "indicator_ids") return R.parts(value || [], tree).map((i) => (i.span ? i.span.start : -1)).sort();
  if (Array.isArray(value)) return [...value].sort();
  return value === undefined ? null : value;
};

/* The fields that the gold states and the proposal says otherwise. */
R.differs = function (gold, proposal, record, other) {
  const out = [];
  for (const key of Object.keys(record)) {
    if (R.FREE.has(key) || key === "indicator_any") continue;
    if (key === "indicator" && record.indicator_any) continue;
    if (!R.same(R.plain(key, record[key], gold), R.plain(key, other[key], proposal))) out.push(key);
  }
  if (record.span && (record.span.start !== other.span.start || record.span.end !== other.span.end)) out.push("span");
  return out;
};

R.overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/* For each section: the proposal that answers each record (by its index), and the proposals that no record answers. */
R.compare = function (state) {
  const proposal = state.sample.proposal, out = {};
  if (!proposal) return out;
  for (const section of ["indicators", "companies", "speakers", "statements", "checks"]) {
    const mine = state.list(section), theirs = proposal[section] || [];
    const weight = (a, b) => (section === "checks" ? R.alike(state.gold, proposal, a, b) : a.span && b.span ? R.overlap(a.span, b.span) + (R.differs(state.gold, proposal, a, b).length ? 0 : 0.5) : a.name === b.name ? 1 : 0);
    const all = [];
    mine.forEach((a, i) => theirs.forEach((b, j) => { const w = weight(a, b); if (w > 0) all.push([w, i, j]); }));
    all.sort((x, y) => y[0] - x[0]);
    const pairs = new Map(), used = new Set();
    for (const [, i, j] of all) if (!pairs.has(i) && !used.has(j)) { pairs.set(i, j); used.add(j); }
    const settled = [...state.list("undecided"), ...state.list("not_indicators")].map((u) => u.span);
    const open = theirs.map((b, j) => j).filter((j) => !used.has(j) && !state.dismissed.has(`${section} ${j}`) &&
      !(section === "indicators" && settled.some((s) => R.overlap(s, theirs[j].span) > 0)));
    out[section] = { pairs, open };
  }
  return out;
};

/* How much two checks are of the same figures. */
R.alike = function (gold, proposal, a, b) {
  const [x, y] = [R.plain("indicator_ids", a.indicator_ids, gold), R.plain("indicator_ids", b.indicator_ids, proposal)];
  const both = x.filter((s) => y.includes(s)).length;
  return a.kind === b.kind && both > 1 ? both / Math.max(x.length, y.length) : 0;
};

R.freeId = function (gold, section) {
  const letter = R.LETTER[section];
  const numbers = (gold[section] || []).map((r) => Number(String(r.id).slice(1)) || 0);
  return letter + (Math.max(0, ...numbers) + 1);
};

R.sorted = (gold, section) => {
  if (!["speakers", "companies", "checks"].includes(section)) gold[section].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
};

/* Puts a proposal into the gold, with the people and companies that it speaks of; gives the record. */
R.accept = function (gold, proposal, section, j) {
  const record = R.copy(proposal[section][j]);
  const tie = (id, where) => {
    if (!id) return null;
    const k = (proposal[where] || []).findIndex((r) => r.id === id);
    if (k < 0) return null;
    const there = (gold[where] || []).find((r) => r.name === proposal[where][k].name);
    return (there || R.accept(gold, proposal, where, k)).id;
  };
  if (record.id) record.id = R.freeId(gold, section);
  if ("speaker_id" in record) record.speaker_id = tie(record.speaker_id, "speakers");
  if ("company_id" in record) record.company_id = tie(record.company_id, "companies");
  if (record.subject && record.subject.company_id) record.subject.company_id = tie(record.subject.company_id, "companies");
  if (record.related) record.related = [];
  if (record.indicator_ids) record.indicator_ids = record.indicator_ids.map((i) => R.figureOf(gold, proposal, i));
  gold[section] = gold[section] || [];
  gold[section].push(record);
  R.sorted(gold, section);
  return record;
};

/* The gold's id of the figure at the same place as one of another tree; null where it has none. */
R.sameFigure = function (gold, from, id) {
  const wanted = from.indicators.find((r) => r.id === id);
  const there = wanted && (gold.indicators || []).find((r) => R.overlap(r.span, wanted.span) > 0);
  return there ? there.id : null;
};

/* The same for a figure that the program proposes; it is accepted where the gold has none there. */
R.figureOf = function (gold, proposal, id) {
  return R.sameFigure(gold, proposal, id) || R.accept(gold, proposal, "indicators", proposal.indicators.findIndex((r) => r.id === id)).id;
};

/* Takes a record out, and every reference to it. */
R.drop = function (gold, section, record) {
  const at = gold[section].findIndex((r) => R.same(r, record));
  if (at < 0) return;
  gold[section].splice(at, 1);
  const clear = (r, key) => { if (r && r[key] === record.id) r[key] = null; };
  if (section === "speakers") for (const r of [...(gold.statements || []), ...(gold.indicators || [])]) clear(r, "speaker_id");
  if (section === "companies") for (const r of [...(gold.speakers || []), ...(gold.indicators || []).map((i) => i.subject)]) clear(r, "company_id");
  if (section === "indicators") for (const c of gold.checks || []) c.indicator_ids = c.indicator_ids.filter((x) => x !== record.id);
};

/* A new record out of a selected span. */
R.make = function (state, section, span) {
  const near = (state.sample.quantities || []).find((q) => R.overlap(q.span, span) > 0);
  const said = state.list("statements").find((s) => s.span.start <= span.start && s.span.end >= span.end);
  return state.edit((gold) => {
    const list = (gold[section] = gold[section] || []);
    const record = {
      indicators: () => ({ id: R.freeId(gold, section), indicator: "", measure: "level", status: "actual", value: near ? near.value : null, upper: near ? near.upper : null,
        unit: near ? near.unit : null, amount: near ? near.amount : null, bound: near ? near.bound : "exact", direction: null, basis: null, regions: [], period: null,
        subject: null, speaker_id: said ? said.speaker_id : null, span, flags: [] }),
      companies: () => ({ id: R.freeId(gold, section), name: span.text, legal_form: null, aliases: [], mentions: state.occurrences(span.text, span) }),
      speakers: () => ({ id: R.freeId(gold, section), name: span.text, titles: [], organization: null, company_id: null, role: "interviewee" }),
      statements: () => ({ speaker_id: null, style: "direct", span }),
      not_indicators: () => ({ span, why: "" }),
      undecided: () => ({ span, why: "" }),
    }[section]();
    list.push(record);
    R.sorted(gold, section);
    return record;
  });
};
