"use strict";
/* Records as cards, and long lists of them: a chunk is filled when it comes near the eye. */

J.LazyList = class {
  constructor(box, items, render, { size = 50, height = 66 } = {}) {
    Object.assign(this, { box, items, render, size });
    this.chunks = [];
    this.watch = new IntersectionObserver((seen) => seen.forEach((s) => s.isIntersecting && this.fillChunk(s.target)),
      { root: null, rootMargin: "600px" });
    box.replaceChildren();
    for (let k = 0; k < items.length; k += size) {
      const chunk = J.h("div.chunk", { "data-k": k });
      chunk.style.minHeight = Math.min(size, items.length - k) * height + "px";
      this.chunks.push(chunk);
      box.append(chunk);
      this.watch.observe(chunk);
    }
    if (this.chunks.length) this.fillChunk(this.chunks[0]);
  }

  fillChunk(chunk) {
    if (chunk.dataset.done) return;
    const k = Number(chunk.dataset.k);
    chunk.dataset.done = "1";
    this.watch.unobserve(chunk);
    J.put(chunk, this.items.slice(k, k + this.size).map(this.render));
    chunk.style.minHeight = "";
  }

  fillAll() { this.chunks.forEach((c) => this.fillChunk(c)); }

  show(index) { this.fillChunk(this.chunks[Math.floor(index / this.size)]); }

  stop() { this.watch.disconnect(); }
};

/* A row of a record's details; nothing where there is nothing to say. */
J.row = function (key, ...value) {
  const said = value.flat(Infinity).filter((v) => v !== null && v !== undefined && v !== "" && v !== false);
  return said.length ? [J.h("dt", null, J.t("field." + key)), J.h("dd", null, said)] : [];
};

J.chips = (kind, values) => (values || []).map((v) => J.h("span.chip." + (v === "damaged" ? "bad" : "soft"), null, J.code(kind, v)));

J.quote = function (span, doc) {
  if (!span) return null;
  return J.h("q.quote", { lang: doc.lang, title: `${span.start}:${span.end}` }, span.text);
};

/* The parts of a card: {kind, id, title, value, unit, sub, details()} -> element. */
J.card = function (doc, c) {
  const head = J.h("a.head", { href: doc.href(c.id), "aria-label": [c.id, c.title, c.value, c.unit].filter(Boolean).join(" ") },
    J.h("span.id", null, c.id),
    J.h("span.name", { lang: c.own ? doc.lang : null }, c.title),
    c.value ? J.h("span.val", null, c.value, c.unit ? J.h("small", { lang: doc.lang }, " " + c.unit) : null) : null);
  const box = J.h("article.card.k-" + c.kind, { id: "r-" + c.id, "data-id": c.id }, head);
  if (c.sub && c.sub.length) box.append(J.h("div.sub", null, c.sub));
  box.details = c.details;
  return box;
};

J.openCard = function (box, open) {
  box.classList.toggle("open", open);
  box.querySelector(":scope > dl")?.remove();
  if (open && box.details) box.append(J.h("dl", null, box.details()));
};

J.CARDS = {
  figures(doc, i) {
    const unit = i.unit ? i.unit.text : "";
    const whose = [J.places(i.regions), i.subject ? i.subject.text : ""].filter(Boolean).join(" · ");
    const sub = [J.period(i.period), whose, J.change(i)].filter(Boolean).map((s) => J.h("span", null, s));
    return {
      kind: "figure", id: i.id, title: i.indicator || "—", own: true, value: J.value(i), unit,
      sub: [...sub, J.chips("flag", i.flags)],
      details: () => J.figureDetails(doc, i),
    };
  },
  companies(doc, c) {
    return {
      kind: "company", id: c.id, title: c.name, own: true,
      sub: [c.legal_form, c.region ? J.region(c.region) : "", (c.aliases || []).join("、")].filter(Boolean).map((s) => J.h("span", null, s)),
      details: () => [
        J.row("region", c.region ? `${J.region(c.region)} (${c.region})` : ""),
        J.row("aliases", (c.aliases || []).join("、")),
        J.row("related", (c.related || []).map((r) => J.link(doc, r.company_id, `${J.code("relation", r.relation)}: ${doc.name(r.company_id)} `))),
        J.row("labels", J.labels(c)),
        J.row("mentions", String((c.mentions || []).length)),
      ],
    };
  },
  speakers(doc, s) {
    return {
      kind: "person", id: s.id, title: s.name || J.t("ui.unnamed"), own: Boolean(s.name),
      sub: [(s.titles || []).join("、"), s.organization, J.code("role", s.role)].filter(Boolean).map((x) => J.h("span", null, x)),
      details: () => [
        J.row("company_id", s.company_id ? J.link(doc, s.company_id, doc.name(s.company_id)) : ""),
        J.row("labels", J.labels(s)),
        J.row("mentions", String((s.mentions || []).length)),
        J.row("figures", doc.saidBy(s.id).map((i) => J.link(doc, i.id, `${i.id} `))),
      ],
    };
  },
  statements(doc, s) {
    const words = s.span.text.length > 90 ? s.span.text.slice(0, 90) + "…" : s.span.text;
    const nobody = s.style === "narration" ? J.t("ui.narrator") : s.cue ? s.cue.text : "—";
    return {
      kind: "statement", id: s.id, title: s.speaker_id ? doc.name(s.speaker_id) : nobody, own: Boolean(s.speaker_id),
      sub: [J.h("span", null, J.code("style", s.style)), J.h("span.words", { lang: doc.lang }, words)],
      details: () => [
        J.row("cue", J.quote(s.cue, doc)),
        J.row("speaker", s.speaker_id ? J.link(doc, s.speaker_id, doc.name(s.speaker_id)) : ""),
        J.row("figures", doc.figuresIn(s.span).map((i) => J.link(doc, i.id, `${i.id} `))),
      ],
    };
  },
  others(doc, q) {
    return {
      kind: "other", id: q.id, title: q.span.text, own: true, value: J.code("kind", q.kind),
      sub: [J.h("span", null, J.code("reason", q.reason || "no_name")), J.chips("flag", q.flags)],
      details: () => [J.row("period", J.period(q)), J.row("value", q.value ? J.value(q) : ""), J.row("place", `${q.span.start}:${q.span.end}`)],
    };
  },
  checks(doc, c) {
    return {
      kind: c.ok ? "check" : "check-bad", id: c.id, title: J.sentence(c, doc.figures),
      sub: [J.h("span.chip." + (c.ok ? "good" : "bad"), null, c.ok ? "✓ " + J.t("check.agrees") : "✗ " + J.t("check.fails")),
        ...c.indicator_ids.map((id) => J.link(doc, id, id))],
    };
  },
  repairs(doc, e) {
    const given = e.before ?? (doc.text ? doc.text.slice(e.start, e.end) : "");
    return {
      kind: "repair-" + e.certainty, id: e.id, title: J.code("edit", e.kind),
      value: null,
      sub: [J.h("span.swap", { lang: doc.lang }, J.h("del", null, given || "∅"), " → ", J.h(e.certainty === "lost" ? "ins.lost" : "ins", null, e.after || "∅")),
        J.h("span.chip." + (e.certainty === "lost" ? "bad" : "soft"), null, J.code("edit", e.certainty)),
        e.options && e.options.length ? J.h("span", null, J.t("edit.options", { options: e.options.join(" ") })) : null],
    };
  },
};

J.link = (doc, id, text) => J.h("a", { href: doc.href(id) }, text);

J.labels = (record) => J.LANGUAGES.filter((l) => (record.labels || {})[l])
  .map((l) => J.h("div", { lang: l }, record.labels[l]));

/* A part that a figure has, with its evidence, or that it was taken over from the text before. */
J.part = function (doc, text, span, inherited) {
  if (!text) return "";
  const where = span ? [" ", [span].flat().map((s) => J.quote(s, doc))] : inherited ? [" ", J.h("em", null, J.t("ui.inherited"))] : [];
  return [text, ...where];
};

J.figureDetails = function (doc, i) {
  const ev = i.evidence || {}, flags = new Set(i.flags || []);
  const amount = i.amount === undefined || i.amount === null ? "" :
    `${J.number(i.amount)}${i.upper_amount ? "–" + J.number(i.upper_amount) : ""} ${i.unit ? i.unit.code : ""}`;
  return [
    J.row("labels", J.labels(i)),
    J.row("concept", i.concept ? J.h("code", null, i.concept) : ""),
    J.row("name", ev.indicator ? J.quote(ev.indicator, doc) : ""),
    J.row("amount", amount),
    J.row("measure", J.code("measure", i.measure)),
    J.row("bound", i.bound && i.bound !== "exact" ? J.part(doc, J.code("bound", i.bound), ev.bound) : ""),
    J.row("direction", J.code("direction", i.direction)),
    J.row("basis", J.part(doc, J.code("basis", i.basis), ev.basis, flags.has("basis_inherited"))),
    J.row("base_period", J.period(i.base_period)),
    J.row("period", J.part(doc, J.period(i.period), ev.period, flags.has("period_inherited"))),
    J.row("regions", J.part(doc, J.places(i.regions), (ev.regions || []).length ? ev.regions : null, flags.has("region_inherited"))),
    J.row("counterparts", J.places(i.counterparts)),
    J.row("of", i.of),
    J.row("subject", i.subject ? (i.subject.company_id ? J.link(doc, i.subject.company_id, i.subject.text) : i.subject.text) : ""),
    J.row("speaker", i.speaker_id ? J.link(doc, i.speaker_id, doc.name(i.speaker_id)) : J.t("ui.narrator")),
    J.row("source", i.source ? J.quote(i.source.span, doc) : ""),
    J.row("status", J.code("status", i.status)),
    J.row("rule", i.rule ? J.h("code", null, i.rule) : ""),
    J.row("place", `${i.span.start}:${i.span.end}`),
  ];
};
