"use strict";
/* The state of one sample under review: gold, undo and redo, drafts that survive a reload, saving and merging. */
const R = { api: null };

R.token = new URLSearchParams(location.search).get("token") || "";

R.ask = async function (path, options) {
  const headers = { "X-Token": R.token, ...(options && options.body ? { "Content-Type": "application/json" } : {}) };
  const answer = await fetch(path, { ...options, headers });
  const body = await answer.json().catch(() => ({ error: String(answer.status) }));
  return { status: answer.status, body };
};

R.url = (path, args) => path + "?" + new URLSearchParams(args);

/* A tab has a name of its own, kept over a reload; of two tabs that were copied from each other, one gets a new one. */
R.tab = sessionStorage.getItem("tab") || Math.random().toString(36).slice(2);
sessionStorage.setItem("tab", R.tab);
R.channel = new BroadcastChannel("jjjextract-review");
R.born = Math.random();
R.channel.onmessage = (e) => {
  if (e.data.hello === R.tab && e.data.born !== R.born) R.channel.postMessage({ taken: R.tab, by: R.born });
  if (e.data.taken === R.tab && e.data.by !== R.born) {
    R.tab = Math.random().toString(36).slice(2);
    sessionStorage.setItem("tab", R.tab);
  }
};
R.channel.postMessage({ hello: R.tab, born: R.born });
setInterval(() => J.store.set("alive." + R.tab, String(Date.now())), 2000);
J.store.set("alive." + R.tab, String(Date.now()));

R.copy = (x) => JSON.parse(JSON.stringify(x));
R.same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

R.SECTIONS = ["indicators", "companies", "speakers", "statements", "not_indicators", "undecided", "checks", "document"];
R.LETTER = { indicators: "i", companies: "c", speakers: "s" };
R.LAYER = { indicators: "figure", companies: "company", speakers: "person", statements: "statement", not_indicators: "trap", undecided: "open" };

R.keyOf = (record, n) => record.id || (record.span ? `${record.span.start}:${record.span.end}` : record.indicator_ids ? `${record.kind} ${record.indicator_ids.join(" ")}` : String(n));

R.State = class {
  constructor(sample, who) {
    this.sample = sample;
    this.name = sample.name;
    this.base = R.copy(sample.gold || sample.empty);
    this.version = sample.version;
    this.gold = R.copy(this.base);
    this.undone = [];
    this.done = [];
    this.mark = sample.state;
    this.settled = false;
    this.changed = () => {};
    this.key = `draft.${location.host}.${who || ""}.${sample.title}.${this.name}.`;
    this.restored = this.restore();
  }

  list(section) { return section === "document" ? [this.gold.document] : this.gold[section] || []; }
  get dirty() { return !R.same(this.gold, this.base); }

  /* One change: what was before can be had back. */
  edit(change) {
    const before = R.copy(this.gold);
    const result = change(this.gold);
    if (R.same(before, this.gold)) return result;
    this.done.push(before);
    if (this.done.length > 300) this.done.shift();
    this.undone = [];
    this.draft();
    this.changed();
    return result;
  }

  undo() { this.swap(this.done, this.undone); }
  redo() { this.swap(this.undone, this.done); }

  swap(from, to) {
    if (!from.length) return;
    to.push(R.copy(this.gold));
    this.gold = from.pop();
    this.draft();
    this.changed();
  }

  draft() {
    if (this.dirty) J.store.set(this.key + R.tab, JSON.stringify({ version: this.version, base: this.base, gold: this.gold, done: this.done.slice(-30), settled: this.settled }));
    else this.drop(R.tab);
  }

  drop(tab) {
    try { localStorage.removeItem("jjjextract." + this.key + tab); } catch { /* nothing was kept */ }
  }

  /* The draft of this tab, or of one that is gone. */
  restore() {
    const prefix = "jjjextract." + this.key;
    const tabs = Object.keys(localStorage).filter((k) => k.startsWith(prefix)).map((k) => k.slice(prefix.length));
    const gone = (t) => Date.now() - Number(J.store.get("alive." + t) || 0) > 9000;
    const tab = tabs.includes(R.tab) ? R.tab : tabs.find(gone);
    if (tab === undefined) return false;
    const draft = JSON.parse(J.store.get(this.key + tab));
    if (tab !== R.tab) this.drop(tab);
    const theirs = { gold: this.base, version: this.version };
    Object.assign(this, { base: draft.base, version: draft.version, gold: draft.gold, done: draft.done || [], settled: draft.settled });
    this.pending = draft.version !== theirs.version ? theirs : null;
    if (!this.dirty) Object.assign(this, { base: theirs.gold, gold: R.copy(theirs.gold), version: theirs.version, pending: null });
    this.draft();
    return this.dirty;
  }

  /* Sends the gold; gives "saved", "conflict" (with `theirs` set) or a message of what is wrong. */
  async save(state) {
    const sent = R.copy(this.gold);
    let answer;
    try {
      answer = await R.ask("/api/sample", { method: "PUT", body: JSON.stringify({ name: this.name, base: this.version, gold: sent, state, settled: this.settled }) });
    } catch {
      return J.t("review.offline");
    }
    if (answer.status === 409) { this.theirs = { gold: answer.body.gold || R.copy(this.sample.empty), version: answer.body.version }; return "conflict"; }
    if (answer.status !== 200) return answer.body.error || String(answer.status);
    Object.assign(this, { base: sent, version: answer.body.version, mark: state, settled: false });
    this.draft();
    this.changed();
    return "saved";
  }

  /* Takes what another saved: `chosen` says for each record that both changed whose is kept. */
  merge(theirs, chosen) {
    const { gold } = R.merged(this.base, this.gold, theirs.gold, chosen);
    this.done.push(R.copy(this.gold));
    Object.assign(this, { gold, base: R.copy(theirs.gold), version: theirs.version, pending: null });
    this.draft();
    this.changed();
  }
};

/* Three versions of a gold into one. Records that only one side changed are taken from it; where both did, `chosen`
   decides, and without a choice the record is listed in `clashes`. */
R.merged = function (base, mine, theirs, chosen = {}) {
  const clashes = [], gold = { ...theirs };
  for (const section of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    if (!Array.isArray(mine[section] || theirs[section])) {
      if (!R.same(mine[section], base[section])) gold[section] = mine[section];
      continue;
    }
    const keyed = (tree) => new Map((tree[section] || []).map((r, n) => [R.keyOf(r, n), r]));
    const [b, m, t] = [keyed(base), keyed(mine), keyed(theirs)];
    const out = [];
    for (const key of new Set([...t.keys(), ...m.keys()])) {
      const mineIs = m.get(key), theirsIs = t.get(key), baseIs = b.get(key);
      const apart = !baseIs && mineIs && theirsIs && mineIs.span && theirsIs.span && mineIs.span.start !== theirsIs.span.start;
      if (apart) {
        const ids = [...m.keys(), ...t.keys()].map((k) => Number(k.slice(1)) || 0);
        out.push(theirsIs, { ...mineIs, id: R.LETTER[section] + (Math.max(...ids) + 1) });
      } else if (R.same(mineIs, baseIs) || R.same(mineIs, theirsIs)) { if (theirsIs) out.push(theirsIs); }
      else if (R.same(theirsIs, baseIs)) { if (mineIs) out.push(mineIs); }
      else {
        const id = `${section} ${key}`;
        clashes.push({ id, section, key, mine: mineIs, theirs: theirsIs });
        const kept = chosen[id] === "theirs" ? theirsIs : mineIs;
        if (kept) out.push(kept);
      }
    }
    gold[section] = out;
  }
  return { gold, clashes };
};
