"use strict";
/* One document: its text on one side, its records on the other. A chosen record opens, its evidence is scrolled to and
   its parts are drawn; a chosen mark opens its records. */

J.TABS = ["figures", "companies", "speakers", "statements", "others", "checks", "repairs"];

J.Doc = class {
  constructor(n, data, base) {
    const r = data.record;
    this.n = n;
    this.base = base;
    this.record = r;
    this.about = r.document;
    this.lang = (r.document.languages || [])[0] || "und";
    const number = (list, letter) => (list || []).map((x, k) => ({ ...x, id: letter + (k + 1) }));
    this.lists = {
      figures: r.indicators || [],
      companies: r.companies || [],
      speakers: r.speakers || [],
      statements: number((r.statements || []).filter((s) => s.style !== "narration"), "w"),
      others: r.quantities || [],
      checks: number(r.checks, "k"),
      repairs: number((r.repairs || {}).edits, "e").map((e) => ({ certainty: "certain", ...e })),
    };
    this.byId = new Map();
    for (const tab of J.TABS) this.lists[tab].forEach((x, k) => this.byId.set(x.id, { tab, k, x }));
    this.figures = new Map(this.lists.figures.map((i) => [i.id, i]));
    this.text = typeof data.raw === "string" ? new J.Text(data.raw, (r.repairs || {}).edits) : null;
    this.marks = this.makeMarks();
  }

  href(id) { return this.base + (id ? "/" + id : ""); }
  name(id) { const f = this.byId.get(id); return f ? f.x.name || J.t("ui.unnamed") : id; }
  saidBy(id) { return this.lists.figures.filter((i) => i.speaker_id === id); }
  figuresIn(span) { return this.lists.figures.filter((i) => i.span.start >= span.start && i.span.end <= span.end); }

  makeMarks() {
    const marks = [], shared = new Map();
    const add = (layer, span, id, label) => span && marks.push({ layer, start: span.start, end: span.end, ids: [id], label, open: true, quote: span.text });
    const share = (layer, span, id) => {
      if (!span) return;
      const key = `${layer} ${span.start} ${span.end}`;
      if (shared.has(key)) { shared.get(key).ids.push(id); return; }
      const mark = { layer, start: span.start, end: span.end, ids: [id], label: "", open: layer !== "part", quote: span.text };
      shared.set(key, mark);
      marks.push(mark);
    };
    for (const s of this.lists.statements) {
      add("statement", s.span, s.id, s.id);
      share("part", s.cue, s.id);
    }
    for (const c of this.lists.companies) for (const m of c.mentions || []) add("company", m, c.id, c.id);
    for (const s of this.lists.speakers) for (const m of s.mentions || []) add("person", m, s.id, s.id);
    for (const q of this.lists.others) add(q.reason === "date" ? "date" : "other", q.span, q.id, "");
    for (const i of this.lists.figures) {
      const ev = i.evidence || {};
      add("figure", i.span, i.id, i.id);
      share("name", ev.indicator, i.id);
      share("period", ev.period, i.id);
      for (const r of ev.regions || []) share("region", r, i.id);
      for (const part of [ev.bound, ev.basis, (i.source || {}).span]) share("part", part, i.id);
    }
    return marks;
  }

  /* What belongs to a record: [{start, end, role}], the place to scroll to first. */
  parts(id) {
    const found = this.byId.get(id);
    if (!found) return [];
    const x = found.x, out = [];
    const add = (role, ...spans) => spans.flat().forEach((s) => s && out.push({ role, start: s.start, end: s.end }));
    if (found.tab === "figures") this.figureParts(x, add);
    else if (found.tab === "statements") { add("statement", x.span); add("cue", x.cue); }
    else if (found.tab === "checks") add("figure", x.indicator_ids.map((k) => (this.figures.get(k) || {}).span));
    else if (found.tab === "repairs") out.push({ role: "edit", start: x.start, end: x.end });
    else if (found.tab === "others") add("other", x.span);
    else add(found.tab === "companies" ? "company" : "person", x.mentions || []);
    return out;
  }

  figureParts(i, add) {
    const ev = i.evidence || {};
    add("figure", i.span);
    add("name", ev.indicator);
    add("period", ev.period);
    add("region", ev.regions || []);
    add("bound", ev.bound);
    add("basis", ev.basis);
    if (i.source) add("source", i.source.span);
    const near = (record) => (record ? this.nearest(record.mentions || [], i.span.start) : null);
    if (i.subject && i.subject.company_id) add("subject", near((this.byId.get(i.subject.company_id) || {}).x));
    if (i.speaker_id) {
      const said = this.lists.statements.find((s) => s.speaker_id === i.speaker_id && s.span.start <= i.span.start && s.span.end >= i.span.end);
      add("speaker", said && said.cue ? said.cue : near((this.byId.get(i.speaker_id) || {}).x));
    }
  }

  nearest(spans, at) {
    const before = spans.filter((s) => s.start <= at);
    return before.length ? before[before.length - 1] : spans[0] || null;
  }
};

J.DocView = class {
  constructor(box, doc, options) {
    this.doc = doc;
    this.options = options;
    this.tab = J.TABS.find((t) => doc.lists[t].length) || "figures";
    this.filter = "";
    this.chosen = [];
    this.layers = new Set((J.store.get("layers") || "figure company person statement other").split(" "));
    this.reading = J.store.get("reading") || "repaired";
    this.build(box);
  }

  build(box) {
    this.textBox = J.h("div.text", { lang: this.doc.lang, role: "region", "aria-label": J.t("ui.text"), tabindex: "0" });
    this.paper = J.h("div.paper", null, this.textBox);
    this.scroller = J.h("div.scroll", null, this.paper);
    this.list = J.h("div.list", { role: "region", "aria-label": J.t("ui.records"), tabindex: "0" });
    this.picked = J.h("div.picked");
    const tabs = J.h("div.tabs", { role: "tablist", "aria-label": J.t("ui.records") }, J.TABS.map((t) => this.tabButton(t)));
    const filter = J.h("input", { type: "search", placeholder: J.t("ui.filter"), "aria-label": J.t("ui.filter_records"), id: "filter",
      oninput: (e) => { this.filter = e.target.value; this.fillList(); } });
    J.fill(box, this.header(), J.h("div.panes", null,
      J.h("section.pane.textpane", { "aria-label": J.t("ui.text") }, J.h("div.tools", null, this.readingChoice(), this.layerBoxes()), this.scroller),
      J.h("section.pane.recordpane", { "aria-label": J.t("ui.records") }, J.h("div.tools", null, tabs, filter), this.picked, this.list)));
    this.drawText();
    this.fillList();
    this.textBox.addEventListener("click", (e) => this.clicked(e));
    this.textBox.addEventListener("keydown", (e) => this.textKey(e));
    this.resized = new ResizeObserver(() => this.drawLines());
    this.resized.observe(this.textBox);
  }

  stop() {
    this.stopped = true;
    this.resized.disconnect();
    if (this.lazy) this.lazy.stop();
  }

  header() {
    const a = this.doc.about;
    const year = a.reference_year ? `${J.t("field.reference_year")} ${a.reference_year} (${J.code("basis_of_year", a.reference_basis)})` : "";
    const facts = [a.outlet, a.published, (a.languages || []).map((l) => J.code("lang", l)).join(" · "), year];
    const bad = this.doc.lists.checks.filter((c) => !c.ok).length;
    return J.h("div.dochead", null,
      J.h("h1", { lang: this.doc.lang }, a.title || a.id),
      J.h("p.facts", null, facts.filter(Boolean).map((f) => J.h("span", null, f)),
        bad ? J.h("span.chip.bad", null, `${bad} ${J.t("count.checks_failed")}`) : null),
      (this.doc.record.warnings || []).length ? J.h("p.warning", null, this.doc.record.warnings.map((w) => w.message).join(" · ")) : null);
  }

  tabButton(tab) {
    const n = this.doc.lists[tab].length;
    return J.h("button", { type: "button", role: "tab", id: "tab-" + tab, "aria-selected": String(tab === this.tab), "data-tab": tab,
      tabindex: tab === this.tab ? "0" : "-1", onclick: () => this.setTab(tab), onkeydown: (e) => this.tabKey(e) },
    J.t("tab." + tab), J.h("span.n", null, String(n)));
  }

  tabKey(e) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    const k = (J.TABS.indexOf(this.tab) + step + J.TABS.length) % J.TABS.length;
    this.setTab(J.TABS[k]);
    J.get("tab-" + J.TABS[k]).focus();
    e.preventDefault();
  }

  setTab(tab) {
    if (tab === this.tab) return;
    this.tab = tab;
    for (const t of J.TABS) {
      J.get("tab-" + t).setAttribute("aria-selected", String(t === tab));
      J.get("tab-" + t).tabIndex = t === tab ? 0 : -1;
    }
    this.fillList();
  }

  readingChoice() {
    const options = [["given", J.t("ui.as_given")], ["repaired", J.t("ui.as_repaired")], ["both", J.t("ui.both")]];
    if (!this.doc.lists.repairs.length) return null;
    return J.choice(J.t("ui.reading"), options, this.reading, (r) => this.setReading(r));
  }

  setReading(reading) {
    this.reading = reading;
    J.store.set("reading", reading);
    this.textBox.dataset.reading = reading;
    this.drawParts();
  }

  layerBoxes() {
    const count = (layer) => this.doc.marks.filter((m) => m.layer === layer).length;
    return J.h("details.layers", null, J.h("summary", null, J.t("ui.layers")),
      J.h("div.boxes", { role: "group", "aria-label": J.t("ui.layers") }, J.LAYERS.map((layer) => J.h("label", null,
        J.h("input", { type: "checkbox", checked: this.layers.has(layer), onchange: (e) => this.setLayer(layer, e.target.checked) }),
        J.h("span.key.m.l-" + layer, null, J.t("layer." + layer)), J.h("span.n", null, String(count(layer)))))));
  }

  setLayer(layer, on) {
    this.layers[on ? "add" : "delete"](layer);
    J.store.set("layers", [...this.layers].join(" "));
    this.showLayers();
  }

  showLayers() {
    for (const layer of J.LAYERS) this.textBox.classList.toggle("on-" + layer, this.layers.has(layer));
    this.labelled = 0;
    this.label();
    this.drawParts();
  }

  /* The ids at the beginnings of the marks that are shown. */
  label() {
    for (; this.labelled < this.starts.length; this.labelled++) {
      const [el, marks] = this.starts[this.labelled];
      const label = marks.filter((m) => m.label && this.layers.has(m.layer)).map((m) => m.label).join(" ");
      if (label) el.dataset.l = label;
      else delete el.dataset.l;
    }
  }

  drawText() {
    const { doc } = this;
    if (!doc.text) {
      J.fill(this.textBox, J.h("p.note", null, J.t("ui.no_text")));
      this.pieces = [];
      this.starts = [];
      return;
    }
    const drawn = this.drawn = J.drawText(this.textBox, doc.text, doc.marks, (m) => doc.href(m.ids[0]), true);
    this.pieces = drawn.pieces;
    this.starts = drawn.starts;
    this.elements = drawn.elements;
    this.textBox.dataset.reading = this.reading;
    this.overlay = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.overlay.setAttribute("class", "overlay");
    this.overlay.setAttribute("aria-hidden", "true");
    this.labels = J.h("div.partlabels", { "aria-hidden": "true" });
    this.paper.append(this.overlay, this.labels);
    this.showLayers();
    const first = this.textBox.querySelector("a");
    if (first) first.tabIndex = 0;
    this.drawRest();
  }

  /* The rest of a long text, a little at a time, so that the page can be used meanwhile. */
  drawRest() {
    if (this.drawn.done || this.stopped) return;
    setTimeout(() => {
      this.drawn.more(8);
      this.label();
      this.drawRest();
    }, 0);
  }

  finish() {
    if (this.drawn) this.drawn.until(Infinity);
    this.label();
  }

  fillList() {
    const items = this.doc.lists[this.tab], wanted = this.filter.trim().toLowerCase();
    this.shown = wanted ? items.filter((x) => JSON.stringify(x).toLowerCase().includes(wanted)) : items;
    if (this.lazy) this.lazy.stop();
    this.list.setAttribute("aria-labelledby", "tab-" + this.tab);
    if (!this.shown.length) { this.lazy = null; J.fill(this.list, J.h("p.note", null, J.t("ui.no_records"))); return; }
    this.lazy = new J.LazyList(this.list, this.shown, (x) => {
      const card = J.card(this.doc, J.CARDS[this.tab](this.doc, x));
      if (this.chosen.includes(x.id)) this.mark(card, true);
      return card;
    });
  }

  mark(card, on) {
    J.openCard(card, on);
    const head = card.querySelector(".head");
    if (on) head.setAttribute("aria-current", "true");
    else head.removeAttribute("aria-current");
  }

  /* Opens records: the first is scrolled to in both panes. */
  choose(ids, { from } = {}) {
    const before = this.chosen;
    this.chosen = ids.filter((id) => this.doc.byId.has(id));
    for (const id of before) {
      const card = J.get("r-" + id);
      if (card && !this.chosen.includes(id)) this.mark(card, false);
    }
    J.fill(this.picked, this.chosen.length > 1 ? [J.h("span", null, J.t("ui.selected")), this.chosen.map((id) => J.link(this.doc, id, id))] : null);
    if (this.chosen.length) this.showRecord(this.chosen[0]);
    for (const id of this.chosen) {
      const card = J.get("r-" + id);
      if (card && !card.classList.contains("open")) this.mark(card, true);
    }
    this.drawParts(from !== "text");
  }

  showRecord(id) {
    const { tab, x } = this.doc.byId.get(id);
    if (!this.shown.includes(x) || tab !== this.tab) {
      this.filter = "";
      J.get("filter").value = "";
      if (tab === this.tab) this.fillList();
      else this.setTab(tab);
    }
    this.lazy.show(this.shown.indexOf(x));
    const card = J.get("r-" + id);
    this.mark(card, true);
    J.reveal(card, this.list);
    J.say(card.querySelector(".head").getAttribute("aria-label"));
  }

  /* The pieces of a raw range. */
  within(start, end) {
    if (this.drawn && !this.drawn.done) { this.drawn.until(end); this.label(); }
    let lo = 0, hi = this.pieces.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.pieces[mid].a < start) lo = mid + 1;
      else hi = mid;
    }
    const out = [];
    for (; lo < this.pieces.length && (this.pieces[lo].a < end || (this.pieces[lo].a === start && start === end)); lo++) {
      if (this.pieces[lo].el && this.pieces[lo].b <= Math.max(end, start)) out.push(this.pieces[lo].el);
    }
    return out;
  }

  drawParts(scroll) {
    if (!this.overlay) return;
    for (const el of this.lit || []) el.removeAttribute("data-part");
    this.lit = [];
    const places = this.places = [];
    for (const id of this.chosen) {
      for (const part of this.doc.parts(id)) {
        const els = this.within(part.start, part.end);
        for (const el of els) { el.dataset.part = part.role; this.lit.push(el); }
        if (els.length) places.push({ ...part, els });
      }
    }
    if (scroll && places.length) J.reveal(places[0].els[0], this.scroller, true);
    this.drawLines();
  }

  /* Names the parts and ties them to the value; done again whenever the text moves. */
  drawLines() {
    if (!this.overlay) return;
    this.overlay.replaceChildren();
    this.labels.replaceChildren();
    const places = this.places || [];
    if (!places.length) return;
    const origin = this.paper.getBoundingClientRect();
    const rect = (p) => {
      const r = [...p.els].map((el) => el.getClientRects()[0]).find((x) => x && x.width) || p.els[0].getBoundingClientRect();
      return { x: r.left - origin.left, y: r.top - origin.top, w: r.width, h: r.height };
    };
    const from = rect(places[0]);
    const single = this.chosen.length === 1 && this.doc.byId.get(this.chosen[0]).tab === "figures";
    places.forEach((p, k) => {
      const r = rect(p);
      if (single) {
        const label = J.h("span.partlabel.p-" + p.role, null, J.t("part." + p.role));
        label.style.left = r.x + "px";
        label.style.top = r.y - 13 + "px";
        this.labels.append(label);
        if (k) this.overlay.append(J.curve(from, r, p.role));
      }
    });
  }

  clicked(e) {
    const el = e.target.closest("a[data-m]");
    if (!el || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    const marks = el.dataset.m.split(" ").map((k) => this.doc.marks[k]).filter((m) => this.layers.has(m.layer));
    const size = (m) => m.end - m.start;
    const ids = [...new Set(marks.sort((a, b) => size(a) - size(b)).flatMap((m) => m.ids))];
    if (ids.length) this.options.choose(ids, "text");
  }

  textKey(e) {
    const step = { ArrowRight: 1, ArrowLeft: -1, n: 1, p: -1 }[e.key];
    if (!step || e.ctrlKey || e.metaKey || e.altKey) return;
    e.preventDefault();
    const all = [...this.textBox.querySelectorAll("a[data-l]")];
    const links = all.length ? all : [...this.textBox.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
    if (!next) return;
    this.textBox.querySelectorAll('a[tabindex="0"]').forEach((a) => { a.tabIndex = -1; });
    next.tabIndex = 0;
    next.focus();
  }

  /* The next record of the list; true where there was one. */
  step(by) {
    if (!this.shown.length) return;
    const at = this.shown.findIndex((x) => x.id === this.chosen[0]);
    const next = at < 0 ? (by > 0 ? 0 : this.shown.length - 1) : Math.min(this.shown.length - 1, Math.max(0, at + by));
    this.options.choose([this.shown[next].id], "list");
  }
};

/* A soft line from the value to a part. */
J.curve = function (a, b, role) {
  const x1 = a.x + a.w / 2, y1 = a.y + 2, x2 = b.x + b.w / 2, y2 = b.y + 2;
  const lift = Math.min(46, 14 + Math.abs(x2 - x1) / 14);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", `M${x1},${y1} C${x1},${y1 - lift} ${x2},${y2 - lift} ${x2},${y2}`);
  path.setAttribute("class", "p-" + role);
  return path;
};
