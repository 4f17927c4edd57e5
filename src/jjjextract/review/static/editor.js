"use strict";
/* The form of one record: a row for each field that its kind can have. A field that is not stated is not scored; it can be
   stated, and taken back. */

R.FIELDS = {
  indicators: ["indicator", "concept", "value", "upper", "unit", "amount", "upper_amount", "bound", "measure", "direction", "basis", "base_period", "status",
    "regions", "period", "counterparts", "of", "subject", "speaker_id", "flags"],
  companies: ["name", "legal_form", "aliases", "region", "mentions"],
  speakers: ["name", "titles", "organization", "company_id", "role"],
  statements: ["speaker_id", "style"],
  not_indicators: ["why"],
  undecided: ["why"],
  checks: ["kind", "indicator_ids", "ok"],
  document: ["title", "published", "languages", "reference_year", "reference_basis"],
};
R.CODES = {
  measure: ["level", "growth", "increment", "share", "multiple", "rank", "difference"],
  status: ["actual", "planned", "target", "forecast"],
  bound: ["exact", "about", "over", "at_least", "under", "at_most", "nearly", "between"],
  direction: ["", "increase", "decrease", "flat"],
  basis: ["", "yoy", "mom", "qoq", "since", "previous", "annual_average"],
  role: ["", "reporter", "anchor", "interviewee"],
  style: ["labelled", "direct", "indirect"],
  kind: ["sum_of_parts", "shares_sum", "bound_agrees", "growth_agrees"],
  languages: ["zh-Hant", "zh-Hans", "en"],
  reference_basis: ["", "given", "stated", "inferred"],
};
R.CODED = { kind: "check", languages: "lang", reference_basis: "basis_of_year" }; // fields whose codes are called otherwise
R.coded = (key, code) => J.code(R.CODED[key] || key, code);
R.FLAGS = ["damaged", "unit_inferred", "year_inferred", "period_inherited", "region_inherited", "basis_inherited", "subject_inherited", "rounded"];
R.EMPTY = { languages: () => [], indicator_ids: () => [], kind: () => "sum_of_parts", ok: () => true, regions: () => [], counterparts: () => [], aliases: () => [], titles: () => [], flags: () => [], mentions: () => [], why: () => "", indicator: () => "", bound: () => "exact", measure: () => "level", status: () => "actual", style: () => "direct" };

R.editor = function (view, section, record) {
  const set = (key, value) => view.change(section, record, (r) => { r[key] = value; });
  const rows = R.FIELDS[section].map((key) => {
    const stated = section === "document" || key in record || (key === "indicator" && record.indicator_any);
    const id = `f-${R.keyOf(record, 0)}-${key}`.replace(/[^\w-]/g, "_");
    const name = J.h("label", { for: id }, J.t("field." + key));
    if (!stated) return J.h("div.field.unstated", null, name, J.h("button.plain", { type: "button", id, onclick: () => set(key, R.EMPTY[key] ? R.EMPTY[key]() : null) }, J.t("review.state_it")));
    const input = R.inputs(view, record, key, id, (value) => set(key, value));
    const unstate = J.h("button.take", { type: "button", title: J.t("review.leave_out"), "aria-label": `${J.t("review.leave_out")}: ${J.t("field." + key)}`,
      onclick: () => view.change(section, record, (r) => { delete r[key]; if (key === "indicator") delete r.indicator_any; }) }, "×");
    return J.h("div.field", null, name, J.h("div.control", null, input), key === "id" ? null : unstate, R.offer(view, section, record, key, set));
  });
  const span = record.span ? J.h("div.field", null, J.h("span.label", null, J.t("field.span")), J.h("div.control", null,
    J.h("q.quote", { lang: view.lang }, record.span.text), ` ${record.span.start}:${record.span.end} `,
    J.h("button.plain", { type: "button", onclick: () => view.takeSpan(section, record) }, J.t("review.take_selection"))), R.offer(view, section, record, "span", set)) : null;
  const foot = J.h("div.foot", null,
    section === "document" ? null : J.h("button.plain", { type: "button", onclick: () => view.remove(section, record) }, J.t("review.remove")),
    section !== "undecided" && record.span ? J.h("button.plain", { type: "button", onclick: () => view.turn(section, record, "undecided") }, J.t("review.undecided")) : null,
    section === "indicators" ? J.h("button.plain", { type: "button", onclick: () => view.turn(section, record, "not_indicators") }, J.t("review.trap")) : null);
  return J.h("div.editor", null, span, rows, foot);
};

/* What the program says otherwise, to be taken with one click. */
R.offer = function (view, section, record, key, set) {
  const other = view.answer(section, record);
  if (!other || !view.differing(section, record).includes(key)) return null;
  const text = R.told(view, key, other[key], view.state.sample.proposal);
  return J.h("button.offer", { type: "button", "data-offer": key, title: J.t("review.program_says"), onclick: () => set(key, view.translated(key, other[key])) }, "⇐ ", text || "—");
};

/* A value in words. */
R.told = function (view, key, value, tree) {
  if (value === null || value === undefined || value === "") return "—";
  if (key === "indicator_ids") return R.parts(value, tree).map((i) => i.indicator ?? i.id).join("、") || "—";
  if (key === "ok") return J.t(value ? "check.agrees" : "check.fails");
  if (R.CODES[key] && !Array.isArray(value)) return R.coded(key, value);
  if (key === "speaker_id" || key === "company_id") return R.plain(key, value, tree) || J.t("ui.narrator");
  if (key === "unit") return `${value.text} ${value.code}`;
  if (key === "subject") return value.text;
  if (key === "period" || key === "base_period") return J.period(value) || "—";
  if (key === "span") return `${value.text} ${value.start}:${value.end}`;
  if (key === "regions" || key === "counterparts") return J.places(value) || "—";
  if (key === "flags") return value.map((f) => J.code("flag", f)).join(" · ") || "—";
  if (Array.isArray(value)) return value.map((v) => (typeof v === "object" ? (v.text || v.company_id) : v)).join("、") || "—";
  return String(value);
};

R.inputs = function (view, record, key, id, set) {
  const value = record[key], attrs = { id, "data-field": key };
  const text = (shown, parse, more) => J.h("input", { type: "text", ...attrs, value: shown ?? "", autocomplete: "off", onchange: (e) => set(parse(e.target.value.trim())), ...more });
  if (key === "ok") return J.select(J.t("field.ok"), [["true", J.t("check.agrees")], ["false", J.t("check.fails")]], String(value), (v) => set(v === "true"), attrs);
  if (key === "indicator_ids") return R.figures(view, value, id, set);
  if (key === "languages" || key === "flags") return R.boxes(key, value || [], id, set);
  if (key === "reference_year") return text(value, (v) => (v === "" ? null : /^\d+$/.test(v) ? Number(v) : v), { inputmode: "numeric", pattern: "\\d{4}" });
  if (key === "published") return text(value, (v) => v || null, { placeholder: "2024-06-30", pattern: "\\d{4}-\\d{2}-\\d{2}" });
  if (R.CODES[key]) {
    const options = R.CODES[key].map((c) => [c, c ? R.coded(key, c) : J.t("ui.none")]);
    return J.select(J.t("field." + key), options, value ?? "", (v) => set(v || null), attrs);
  }
  if (key === "speaker_id" || key === "company_id") {
    const where = key === "speaker_id" ? "speakers" : "companies";
    const none = key === "speaker_id" ? J.t("ui.narrator") : J.t("ui.none");
    const options = [["", none], ...view.state.list(where).map((r) => [r.id, `${r.name || J.t("ui.unnamed")} (${r.id})`])];
    return J.select(J.t("field." + key), options, value ?? "", (v) => set(v || null), attrs);
  }
  if (["value", "upper", "amount", "upper_amount"].includes(key)) {
    return text(value, (v) => (v === "" ? null : v.replaceAll(",", "").replace("−", "-")), { inputmode: "decimal", pattern: "-?[0-9,]+(\\.[0-9]+)?" });
  }
  if (key === "unit") return R.pair(id, key, [value ? value.text : "", value ? value.code : ""], [J.t("field.unit"), J.t("field.code")], ([t, c]) => set(t || c ? { ...(value || {}), text: t, code: c } : null));
  if (key === "period" || key === "base_period") {
    return R.pair(id, key, [value ? value.start : "", value ? value.end : ""], [J.t("field.start"), J.t("field.end")], ([s, e]) => set(s || e ? { start: s || null, end: e || null } : null), { placeholder: "2024-06-30", pattern: "\\d{4}-\\d{2}-\\d{2}" });
  }
  if (key === "subject") {
    const companies = [["", J.t("ui.none")], ...view.state.list("companies").map((c) => [c.id, c.name])];
    return [text(value ? value.text : "", (t) => (t ? { ...(value || { company_id: null }), text: t } : null)),
      value ? J.select(J.t("field.company_id"), companies, value.company_id ?? "", (c) => set({ ...value, company_id: c || null })) : null];
  }
  if (key === "regions" || key === "counterparts" || key === "region" || key === "concept") return R.search(value, key, id, set);
  if (key === "mentions") return J.h("span", { id }, `${value.length}: `, value.map((m) => J.h("button.take", { type: "button", title: J.t("review.remove"), onclick: () => set(value.filter((x) => x !== m)) }, `${m.text} ${m.start} ×`)),
    J.h("button.plain", { type: "button", onclick: () => { const s = view.selection(); if (s) set([...value, s].sort((a, b) => a.start - b.start)); } }, J.t("review.add_mention")));
  if (key === "aliases" || key === "titles") return text(value.join("、"), (v) => v.split(/[、;；]\s*/).filter(Boolean), { placeholder: "、" });
  if (key === "indicator" && record.indicator_any) return J.h("span", { id }, record.indicator_any.join(" | "));
  return text(value, (v) => (v === "" && key !== "indicator" && key !== "why" ? null : v), { lang: view.lang });
};

/* Several codes at once. */
R.boxes = function (key, value, id, set) {
  const codes = key === "flags" ? R.FLAGS : R.CODES[key];
  return J.h("div.flags", { id, role: "group", "aria-label": J.t("field." + key) }, codes.map((c) => J.h("label", null, J.h("input", { type: "checkbox", checked: value.includes(c),
    onchange: (e) => set(e.target.checked ? [...value, c] : value.filter((x) => x !== c)) }), key === "flags" ? J.code("flag", c) : R.coded(key, c))));
};

/* The figures of a check, in its order: the total first. */
R.parts = (ids, tree) => ids.map((i) => (tree.indicators || []).find((r) => r.id === i) || { id: i });

R.figures = function (view, ids, id, set) {
  const say = (r) => `${r.id} ${r.indicator ?? (r.indicator_any || [""])[0]} ${r.measure || r.value ? J.value(r) : ""}`;
  const chips = R.parts(ids, view.state.gold).map((r) => J.h("button.take", { type: "button", title: J.t("review.remove"), onclick: () => set(ids.filter((x) => x !== r.id)) }, say(r) + " ×"));
  const more = view.state.list("indicators").filter((r) => !ids.includes(r.id)).map((r) => [r.id, say(r)]);
  return [chips, J.select(J.t("review.add_figure"), [["", J.t("review.add_figure")], ...more], "", (v) => v && set([...ids, v]), { id, "data-field": "indicator_ids" })];
};

R.pair = function (id, key, values, labels, set, more = {}) {
  const boxes = values.map((v, k) => J.h("input", { type: "text", id: k ? null : id, "data-field": `${key}.${k}`, value: v ?? "", "aria-label": labels[k], placeholder: labels[k], autocomplete: "off", ...more,
    onchange: () => set(boxes.map((b) => b.value.trim())) }));
  return J.h("span.two", null, boxes);
};

/* Codes found by typing a name or a code. */
R.search = function (value, key, id, set) {
  const many = Array.isArray(value), kind = key === "concept" ? "concept" : "region";
  const chosen = many ? value : value ? [value] : [];
  const chips = chosen.map((c) => J.h("button.take", { type: "button", title: J.t("review.remove"), onclick: () => set(many ? value.filter((x) => x !== c) : null) },
    kind === "region" ? `${J.region(c)} ${c} ×` : `${c} ×`));
  const box = J.h("ul.found", { role: "listbox", id: id + "-list", "aria-label": J.t("field." + key), hidden: true });
  const input = J.h("input", { type: "text", id, "data-field": key, role: "combobox", "aria-expanded": "false", "aria-controls": id + "-list", "aria-autocomplete": "list", autocomplete: "off", placeholder: J.t("review.search") });
  let at = -1, timer = 0;
  const take = (code) => set(many ? [...new Set([...value, code])] : code);
  const point = () => [...box.children].forEach((li, k) => { li.setAttribute("aria-selected", String(k === at)); if (k === at) { li.scrollIntoView({ block: "nearest" }); input.setAttribute("aria-activedescendant", li.id); } });
  const look = async () => {
    if (!input.value.trim()) { box.hidden = true; return; }
    const { body } = await R.ask(R.url("/api/choices", { kind, q: input.value }));
    J.fill(box, body.map((c, k) => J.h("li", { role: "option", id: `${id}-o${k}`, "data-code": c.code, "aria-selected": "false", onmousedown: (e) => { e.preventDefault(); take(c.code); } }, J.pick(c.names), " ", J.h("small", null, c.code))));
    box.hidden = !body.length;
    input.setAttribute("aria-expanded", String(body.length > 0));
    at = body.length ? 0 : -1;
    point();
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(look, 120); });
  input.addEventListener("blur", () => { box.hidden = true; });
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { at = Math.max(0, Math.min(box.children.length - 1, at + (e.key === "ArrowDown" ? 1 : -1))); point(); e.preventDefault(); }
    else if (e.key === "Enter" && at >= 0 && !box.hidden) { take(box.children[at].dataset.code); e.preventDefault(); }
    else if (e.key === "Escape" && !box.hidden) { box.hidden = true; e.stopPropagation(); }
  });
  return J.h("span.searching", null, chips, input, box);
};
