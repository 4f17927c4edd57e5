"use strict";
/* Two annotations of one sample: how far they agree, and each difference with what settles it. */

R.SettleView = class {
  constructor(box, state, data, lang) {
    Object.assign(this, { box, state, data, lang });
    this.settled = new Set();
    this.first = R.copy(data.pairs);
    state.changed = () => this.draw();
    state.dismissed = new Set();
    this.draw();
  }

  stop() {}

  draw() {
    const d = this.data;
    const open = d.pairs.map((p, k) => [p, k]).filter(([p, k]) => (p.first === null || p.second === null || p.differs.length) && !this.settled.has(k));
    J.fill(this.box, J.h("div.dataset", null, J.h("h1", null, `${this.state.name} · ${J.t("review.differences")}`),
      J.h("h2", null, J.t("review.agreement")), this.table(d.before || d, Boolean(d.before)),
      J.h("h2", null, `${J.t("review.to_settle")} (${open.length})`),
      J.h("div.tools", null, J.h("button.main", { type: "button", id: "save", onclick: () => this.save() }, J.t("review.save")),
        J.h("button.plain", { type: "button", id: "undo", disabled: !this.state.done.length, onclick: () => this.undo() }, J.t("review.undo")),
        J.h("span.saved", { role: "status" }, this.state.dirty ? J.t("review.unsaved") : "")),
      (this.banner = J.h("div.banner", { hidden: true, role: "alert" })),
      open.map(([p, k]) => this.pair(p, k))));
  }

  /* Back to what was saved. */
  undo() { this.settled.clear(); this.data.pairs = R.copy(this.first); while (this.state.done.length) this.state.undo(); this.state.undone = []; this.draw(); }

  table(found, kept) {
    const percent = (n) => (n * 100).toFixed(1) + " %";
    return J.h("div.agreement", null, kept ? J.h("p.note", null, J.t("review.counted_before")) : null,
      J.h("table", null, J.h("thead", null, J.h("tr", null, ["", "A", "B", "A ∩ B", "F1"].map((t) => J.h("th", { scope: "col" }, t)))),
        J.h("tbody", null, Object.entries(found.sections).map(([s, c]) => J.h("tr", null, J.h("th", { scope: "row" }, J.t("review.section." + s)),
          [c.first, c.second, c.both].map((n) => J.h("td.num", null, String(n))), J.h("td.num", null, percent(c.f1)))))),
      J.h("table", null, J.h("thead", null, J.h("tr", null, [J.t("review.field"), J.t("review.agree"), ""].map((t) => J.h("th", { scope: "col" }, t)))),
        J.h("tbody", null, Object.entries(found.fields).sort().map(([f, [a, n]]) => J.h("tr", null, J.h("th", { scope: "row" }, R.fieldName(f)), J.h("td.num", null, `${a} / ${n}`), J.h("td.num", null, percent(n ? a / n : 1)))))));
  }

  pair(p, k) {
    const a = p.first === null ? null : this.data.gold[p.section][p.first], b = p.second === null ? null : this.data.second[p.section][p.second];
    const some = a || b, title = some.indicator ?? some.name ?? (some.span ? some.span.text : R.coded("kind", some.kind));
    const quote = some.indicator_ids ? R.told(this, "indicator_ids", some.indicator_ids, a ? this.data.gold : this.data.second) : some.span ? J.h("q.quote", { lang: this.lang }, some.span.text) : null;
    const act = (name, word, run) => J.h("button.act", { type: "button", "data-act": name, onclick: run }, J.t(word));
    const body = a && b ? p.differs.map((f) => this.field(p, k, f, a, b)) : J.h("div.acts", null, J.h("span", null, J.t(a ? "review.only_first" : "review.only_second")),
      act("keep", a ? "review.keep" : "review.add", () => this.whole(k, p, b, a ? null : "add")), act("drop", "review.dismiss", () => this.whole(k, p, a, a ? "drop" : null)),
      some.span ? act("undecided", "review.undecided", () => this.whole(k, p, some, "undecided")) : null);
    return J.h("article.card", { "data-pair": k }, J.h("div.head", null, J.h("span.id", null, J.t("review.section." + p.section)), J.h("span.name", null, title, " ", quote)), body);
  }

  field(p, k, f, a, b) {
    const key = { "unit.code": "unit", "unit.text": "unit", "subject.text": "subject", "subject.company": "subject", speaker: "speaker_id", damaged: "flags" }[f] || f;
    const told = (r, tree) => (key === "indicator" && r.indicator_any ? r.indicator_any.join(" | ") : R.told(this, key, r[key], tree));
    const act = (name, text, run) => J.h("button.act", { type: "button", "data-act": name, onclick: run }, text);
    return J.h("div.acts.two-sides", null, J.h("span.label", null, J.t("field." + key)),
      act("first", `A ${told(a, this.data.gold)}`, () => this.take(p, k, f, key, a, this.data.gold)),
      act("second", `B ${told(b, this.data.second)}`, () => this.take(p, k, f, key, b, this.data.second)),
      act("out", J.t("review.leave_out"), () => this.take(p, k, f, key, null)));
  }

  at(gold, p) {
    const a = this.data.gold[p.section][p.first];
    if (p.section === "checks") return gold.checks.find((r) => R.alike(gold, this.data.gold, r, a) > 0); // its figures may have gone
    return gold[p.section].find((r, n) => (a.id ? r.id === a.id : R.keyOf(r, n) === R.keyOf(a, p.first)));
  }

  take(p, k, f, key, from, tree) {
    p.differs = p.differs.filter((x) => x !== f);
    this.state.settled = true;
    this.state.edit((gold) => {
      const r = this.at(gold, p);
      if (from === null) delete r[key];
      else if (key in from) r[key] = tree === this.data.gold ? R.copy(from[key]) : R.carried(gold, tree, key, from[key]);
      if (key === "indicator" && from && from.indicator_any) r.indicator_any = R.copy(from.indicator_any);
    });
    this.draw();
  }

  whole(k, p, record, how) {
    this.settled.add(k);
    this.state.settled = true;
    this.state.edit((gold) => {
      if (how === "add") this.state.gold[p.section] = [...(gold[p.section] || []), ...this.added(gold, p, record)];
      if ((how === "drop" || how === "undecided") && p.first !== null) R.drop(gold, p.section, this.at(gold, p));
      if (how === "undecided") { gold.undecided = gold.undecided || []; gold.undecided.push({ ...(p.section === "indicators" ? {} : { section: p.section }), span: R.copy(record.span), why: "" }); }
    });
    this.draw();
  }

  added(gold, p, record) {
    const made = R.copy(record);
    if (made.id) made.id = R.freeId(gold, p.section);
    for (const key of ["speaker_id", "company_id", "subject"]) if (key in made) made[key] = R.carried(gold, this.data.second, key, made[key]);
    if (made.indicator_ids) made.indicator_ids = made.indicator_ids.map((i) => R.sameFigure(gold, this.data.second, i)).filter(Boolean);
    return [made];
  }

  async save() {
    const got = await this.state.save("done");
    J.fill(this.banner, got === "saved" ? J.t("review.state.saved") : got === "conflict" ? J.t("review.changed_elsewhere") : got);
    this.banner.hidden = false;
    if (got === "saved") {
      const { body } = await R.ask(R.url("/api/agreement", { name: this.state.name }));
      this.data.before = body.before;
      this.draw();
      J.fill(this.banner, J.t("review.state.saved"));
      this.banner.hidden = false;
    }
  }
};

R.fieldName = (f) => { const [s, ...k] = f.split("."); return `${J.t("review.section." + s)} · ${k.join(".")}`; };

/* A value of one annotation in another: references go by name. */
R.carried = function (gold, from, key, value) {
  const find = (id, where) => { const r = (from[where] || []).find((x) => x.id === id); const t = r && (gold[where] || []).find((x) => x.name === r.name); return t ? t.id : null; };
  if (key === "speaker_id") return find(value, "speakers");
  if (key === "company_id") return find(value, "companies");
  if (key === "subject" && value) return { ...value, company_id: find(value.company_id, "companies") };
  return R.copy(value);
};
