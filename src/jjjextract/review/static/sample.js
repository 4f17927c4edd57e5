"use strict";
/* One sample: the text with gold and proposals marked, the records in the order of the text, a form for the open one. */

R.SampleView = class {
  constructor(box, state, lang) {
    Object.assign(this, { box, state, lang, section: "indicators", open: null, cursor: 0, filter: "all" });
    state.dismissed = new Set(JSON.parse(J.store.get("dismissed." + state.name) || "[]"));
    state.occurrences = (text, span) => this.occurrences(text, span);
    state.changed = () => this.soon();
    this.text = new J.Text(state.sample.raw, state.sample.edits);
    this.build();
    this.draw();
    if (state.restored) this.tell(J.t("review.restored"));
    this.timer = setInterval(() => this.watch(), 4000);
    this.onselect = () => this.offerKinds();
    document.addEventListener("selectionchange", this.onselect);
    this.onpress = (e) => { this.pressed = e.type === "pointerdown"; if (!this.pressed && this.wanted) this.soon(); };
    for (const event of ["pointerdown", "pointerup", "pointercancel"]) document.addEventListener(event, this.onpress, true);
    if (state.pending) this.conflict(state.pending);
  }

  stop() {
    clearInterval(this.timer);
    document.removeEventListener("selectionchange", this.onselect);
    for (const event of ["pointerdown", "pointerup", "pointercancel"]) document.removeEventListener(event, this.onpress, true);
    clearTimeout(this.timing);
    this.kinds.remove();
  }

  build() {
    this.textBox = J.h("div.text.on-figure.on-company.on-person.on-statement", { lang: this.lang, role: "region", "aria-label": J.t("ui.text"), tabindex: "0", "data-reading": "repaired" });
    this.list = J.h("div.list", { role: "region", "aria-label": J.t("ui.records"), tabindex: "0" });
    this.banner = J.h("div.banner", { role: "alert", hidden: true });
    this.tabs = J.h("div.tabs", { role: "tablist", "aria-label": J.t("ui.records") });
    this.saved = J.h("span.saved", { role: "status" });
    const button = (id, word, act, kind = "plain") => J.h("button." + kind, { type: "button", id, onclick: act, title: J.t("review.keys." + id) }, J.t(word));
    this.undoButton = button("undo", "review.undo", () => this.state.undo());
    this.redoButton = button("redo", "review.redo", () => this.state.redo());
    const tools = J.h("div.tools", null, button("save", "review.save", () => this.save("work"), "main"), button("done", "review.done", () => this.save("done")), this.undoButton, this.redoButton, this.saved);
    const reading = J.choice(J.t("ui.reading"), [["given", J.t("ui.as_given")], ["repaired", J.t("ui.as_repaired")], ["both", J.t("ui.both")]], "repaired", (r) => { this.textBox.dataset.reading = r; });
    const accept = this.state.sample.proposal ? button("accept-all", "review.accept_all", () => this.acceptAll()) : null;
    this.kinds = J.h("div.kinds", { role: "toolbar", "aria-label": J.t("review.make"), hidden: true }, Object.entries(R.KINDS).map(([key, section]) =>
      J.h("button", { type: "button", "data-make": section, onmousedown: (e) => e.preventDefault(), onclick: () => this.make(section) }, J.t("review.kind." + section), J.h("kbd", null, key))));
    document.body.append(this.kinds);
    J.fill(this.box, this.banner, J.h("div.dochead", null, J.h("h1", null, this.state.name)), J.h("div.panes", null,
      J.h("section.pane.textpane", { "aria-label": J.t("ui.text") }, J.h("div.tools", null, reading, J.h("span.hint", null, J.t("review.hint"))), (this.scroller = J.h("div.scroll", null, J.h("div.paper", null, this.textBox)))),
      J.h("section.pane.recordpane", { "aria-label": J.t("ui.records") }, tools, J.h("div.tools", null, this.tabs, accept), this.list)));
    this.textBox.addEventListener("click", (e) => this.clicked(e));
  }

  tell(message, bad) {
    J.fill(this.banner, message, J.h("button.plain", { type: "button", onclick: () => { this.banner.hidden = true; } }, J.t("ui.close")));
    this.banner.classList.toggle("bad", Boolean(bad));
    this.banner.hidden = false;
  }

  /* Drawn when the focus has moved on and no button is down: a field that was left by a click keeps that click. */
  soon() {
    this.wanted = true;
    clearTimeout(this.timing);
    this.timing = setTimeout(() => { if (this.wanted && !this.pressed) this.draw(); });
  }

  /* Everything anew: a sample is small. */
  draw() {
    this.wanted = false;
    this.compared = R.compare(this.state);
    const top = this.scroller.scrollTop, at = this.list.scrollTop, active = document.activeElement, focus = active && active.id, caret = active && active.type === "text" ? [active.selectionStart, active.selectionEnd] : null;
    this.drawText();
    this.drawTabs();
    this.drawList();
    this.scroller.scrollTop = top;
    this.list.scrollTop = at;
    if (focus && J.get(focus)) {
      J.get(focus).focus({ preventScroll: true });
      if (caret && J.get(focus).setSelectionRange) J.get(focus).setSelectionRange(...caret);
    }
    this.undoButton.disabled = !this.state.done.length;
    this.redoButton.disabled = !this.state.undone.length;
    this.saved.textContent = this.state.dirty ? J.t("review.unsaved") : J.t("review.state." + this.state.mark);
    document.title = (this.state.dirty ? "● " : "") + this.state.name;
  }

  drawText() {
    const marks = [];
    const add = (section, span, id, ghost) => marks.push({ layer: R.LAYER[section], start: span.start, end: span.end, ids: [id], label: ghost ? "+" : id, open: true, section, ghost });
    for (const section of R.SECTIONS) {
      this.state.list(section).forEach((r, n) => {
        const id = R.keyOf(r, n);
        for (const span of r.span ? [r.span] : r.mentions || []) add(section, span, id, false);
      });
      const c = this.compared[section];
      if (c) for (const j of c.open) { const p = this.state.sample.proposal[section][j]; for (const span of p.span ? [p.span] : p.mentions || []) add(section, span, "p" + j, true); }
    }
    const drawn = J.drawText(this.textBox, this.text, marks, () => "#" + location.hash.slice(1));
    for (const [el, started] of drawn.starts) { const label = started.map((m) => (/^\d/.test(m.label) ? "" : m.label)).filter(Boolean).join(" "); if (label) el.dataset.l = label; }
    drawn.elements.forEach((els, k) => els.forEach((el) => {
      if (marks[k].ghost) el.classList.add("ghost");
      if (this.open && marks[k].section === this.section && marks[k].ids[0] === this.open) el.dataset.part = "figure";
    }));
    this.marks = marks;
  }

  drawTabs() {
    J.fill(this.tabs, R.SECTIONS.map((s) => {
      const open = this.compared[s] ? this.compared[s].open.length : 0;
      return J.h("button", { type: "button", role: "tab", id: "tab-" + s, "aria-selected": String(s === this.section), tabindex: s === this.section ? "0" : "-1",
        onclick: () => this.go(s), onkeydown: (e) => this.tabKey(e) },
      J.t("review.section." + s), J.h("span.n", null, String(this.state.list(s).length) + (open ? ` +${open}` : "")));
    }));
  }

  tabKey(e) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    this.go(R.SECTIONS[(R.SECTIONS.indexOf(this.section) + step + R.SECTIONS.length) % R.SECTIONS.length]);
    J.get("tab-" + this.section).focus();
    e.preventDefault();
  }

  go(section) {
    this.section = section;
    this.cursor = 0;
    this.open = null;
    this.draw();
  }

  /* Records and open proposals of the section, in the order of the text. */
  entries() {
    const s = this.section, c = this.compared[s];
    const out = this.state.list(s).map((record, i) => ({ id: R.keyOf(record, i), record, i }));
    if (c) for (const j of c.open) out.push({ id: "p" + j, record: this.state.sample.proposal[s][j], j });
    const place = (e) => (e.record.span || (e.record.mentions || [])[0] || { start: 1e9 }).start;
    return out.sort((a, b) => place(a) - place(b));
  }

  drawList() {
    const entries = (this.shown = this.entries());
    this.cursor = Math.max(0, Math.min(this.cursor, entries.length - 1));
    const add = this.section === "checks" && J.h("button.plain", { type: "button", id: "add-check", onclick: () => this.addCheck() }, J.t("review.add_check"));
    J.fill(this.list, entries.length ? entries.map((e, k) => this.card(e, k)) : J.h("p.note", null, J.t("ui.no_records")), add || null);
  }

  card(entry, k) {
    const { record: r } = entry, ghost = entry.j !== undefined, tree = ghost ? this.state.sample.proposal : this.state.gold;
    const differs = ghost ? [] : this.differing(this.section, r);
    const title = r.indicator ?? (r.indicator_any ? r.indicator_any[0] : null) ?? r.name ?? r.title ?? (r.span ? r.span.text : r.indicator_ids ? R.coded("kind", r.kind) : "");
    const value = r.measure || r.value ? J.value(r) : "";
    const sub = [r.span && this.section === "statements" ? R.told(this, "speaker_id", r.speaker_id, tree) : "", r.why || "", J.period(r.period), J.places(r.regions),
      r.subject ? r.subject.text : "", r.measure ? J.change(r) : "", (r.titles || []).join("、"), r.organization, J.code("role", r.role), J.code("style", r.style), "ok" in r ? R.told(this, "ok", r.ok) : "", r.indicator_ids ? R.told(this, "indicator_ids", r.indicator_ids, tree) : "",
      r.published, r.reference_year].filter(Boolean).map(String);
    const head = J.h("button.head", { type: "button", "aria-expanded": String(this.open === entry.id), onclick: () => this.toggle(k) }, J.h("span.id", null, ghost ? "+" : /^[a-z]\d+$/.test(entry.id) ? entry.id : ""),
      J.h("span.name", { lang: this.lang }, (title || "—").slice(0, 80)), value ? J.h("span.val", null, value, J.h("small", null, r.unit ? " " + r.unit.text : "")) : null);
    const act = (name, word, run) => J.h("button.act", { type: "button", "data-act": name, onclick: run }, J.t(word));
    const acts = ghost ? J.h("div.acts", null, act("accept", "review.accept", () => this.accept(entry.j)),
      r.span ? act("undecided", "review.undecided", () => this.aside(entry.j, "undecided")) : null,
      this.section === "indicators" ? act("trap", "review.trap", () => this.aside(entry.j, "not_indicators")) : null,
      act("dismiss", "review.dismiss", () => this.dismiss(entry.j))) : null;
    const status = ghost ? "ghost" : !this.answer(this.section, r) ? "own" : differs.length ? "differs" : "agrees";
    const box = J.h("article.card." + status, { id: "r-" + entry.id, "data-k": k, "aria-current": k === this.cursor ? "true" : null }, head,
      J.h("div.sub", null, sub.map((s) => J.h("span", null, s)), differs.length ? J.h("span.chip.bad", null, "≠ " + differs.map((d) => J.t("field." + d)).join(" · ")) : null,
        status === "agrees" ? J.h("span.chip.good", { title: J.t("review.agrees") }, "✓") : null), acts);
    if (this.open === entry.id && !ghost) box.append(R.editor(this, this.section, r));
    return box;
  }

  toggle(k) {
    const id = this.shown[k].id;
    this.cursor = k;
    this.open = this.open === id ? null : id;
    this.draw();
    this.reveal();
  }

  reveal() {
    const card = this.list.querySelector('[aria-current="true"]');
    if (card) J.reveal(card, this.list);
    const entry = this.shown[this.cursor];
    const span = entry && (entry.record.span || (entry.record.mentions || [])[0]);
    const el = span && [...this.textBox.querySelectorAll("[data-a]")].find((x) => Number(x.dataset.a) >= span.start);
    if (el) J.reveal(el, this.scroller, true);
  }

  answer(section, record) {
    if (section === "document") return this.state.sample.proposal ? this.state.sample.proposal.document : null;
    const c = this.compared[section];
    if (!c) return null;
    const j = c.pairs.get(this.state.list(section).indexOf(record));
    return j === undefined ? null : this.state.sample.proposal[section][j];
  }

  differing(section, record) {
    const other = this.answer(section, record);
    return other ? R.differs(this.state.gold, this.state.sample.proposal, record, other) : [];
  }

  /* A proposal's value with the ids of the gold. */
  translated(key, value) {
    const find = (id, where) => {
      const wanted = (this.state.sample.proposal[where] || []).find((r) => r.id === id);
      const there = wanted && this.state.list(where).find((r) => r.name === wanted.name);
      return there ? there.id : null;
    };
    if (key === "speaker_id") return find(value, "speakers");
    if (key === "company_id") return find(value, "companies");
    if (key === "subject" && value) return { ...value, company_id: find(value.company_id, "companies") };
    return value === undefined ? null : R.copy(value);
  }

  change(section, record, act) {
    const at = this.state.list(section).indexOf(record);
    this.state.edit((gold) => act(section === "document" ? gold.document : gold[section][at]));
    if (section === "checks" && at >= 0) { this.open = R.keyOf(this.state.list(section)[at], at); this.draw(); }
  }

  addCheck() {
    this.state.edit((gold) => { gold.checks = [...(gold.checks || []), { kind: "sum_of_parts", indicator_ids: [], ok: true }]; });
    this.cursor = this.state.list("checks").length - 1;
    this.open = R.keyOf(this.state.list("checks")[this.cursor], this.cursor);
    this.draw();
  }

  accept(j) {
    const made = this.state.edit((gold) => R.accept(gold, this.state.sample.proposal, this.section, j));
    this.draw();
    J.say(`${J.t("review.accept")}: ${made.id || (made.span ? made.span.text : R.coded("kind", made.kind))}`);
  }

  acceptAll() {
    const before = this.cursor;
    this.state.edit((gold) => {
      for (const section of ["companies", "speakers", "statements", "indicators", "checks"]) {
        const names = (s) => new Set((gold[s] || []).map((r) => r.name));
        for (const j of this.compared[section].open) {
          const p = this.state.sample.proposal[section][j];
          if (p.name && !p.span && names(section).has(p.name)) continue; // came with a figure or a statement
          R.accept(gold, this.state.sample.proposal, section, j);
        }
      }
    });
    this.cursor = before;
  }

  aside(j, section) {
    const span = this.state.sample.proposal[this.section][j].span, of = this.section;
    this.state.edit((gold) => this.setAside(gold, section, span, of));
    if (of !== "indicators") this.dismiss(j);
  }

  setAside(gold, section, span, of) {
    gold[section] = gold[section] || [];
    gold[section].push({ ...(section === "undecided" && of !== "indicators" ? { section: of } : {}), span: R.copy(span), why: "" });
    R.sorted(gold, section);
  }

  dismiss(j) {
    this.state.dismissed.add(`${this.section} ${j}`);
    J.store.set("dismissed." + this.state.name, JSON.stringify([...this.state.dismissed]));
    this.draw();
  }

  remove(section, record) {
    this.open = null;
    this.state.edit((gold) => R.drop(gold, section, record));
  }

  turn(section, record, into) {
    this.open = null;
    this.state.edit((gold) => {
      R.drop(gold, section, record);
      this.setAside(gold, into, record.span, section);
    });
  }

  takeSpan(section, record) {
    const span = this.selection();
    if (span) this.change(section, record, (r) => { r.span = span; });
  }

  make(section) {
    const span = this.selection();
    if (!span) return;
    this.section = section;
    const record = R.make(this.state, section, span);
    getSelection().removeAllRanges();
    this.open = R.keyOf(record, 0);
    this.draw();
    this.cursor = this.shown.findIndex((e) => e.id === this.open);
    this.draw();
    this.reveal();
    const first = this.list.querySelector('.editor [data-field="indicator"], .editor [data-field="why"], .editor [data-field="name"], .editor select');
    if (first) first.focus({ preventScroll: true });
  }

  clicked(e) {
    const el = e.target.closest("a[data-m]");
    if (!el) return;
    e.preventDefault();
    if (!getSelection().isCollapsed) return;
    const best = el.dataset.m.split(" ").map((k) => this.marks[k]).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    this.section = best.section;
    this.open = best.ghost ? null : best.ids[0];
    this.draw();
    this.cursor = this.shown.findIndex((x) => x.id === best.ids[0]);
    this.draw();
    J.reveal(J.get("r-" + best.ids[0]), this.list);
  }

  async save(state) {
    const field = document.activeElement;
    if (field && field.matches("input")) { field.blur(); field.focus({ preventScroll: true }); } // what is typed counts before it is left
    const got = await this.state.save(state);
    if (got === "conflict") this.conflict(this.state.theirs);
    else if (got !== "saved") this.tell(`${J.t("review.not_saved")} ${got}`, true);
    else { this.banner.hidden = true; J.say(J.t("review.state.saved")); this.draw(); }
  }

  /* Another tab or person has saved meanwhile. */
  async watch() {
    if (document.hidden || document.querySelector("dialog[open]")) return;
    const got = await R.ask(R.url("/api/version", { name: this.state.name })).catch(() => null);
    if (!got || got.status !== 200 || got.body.version === this.state.version || this.warned === got.body.version) return;
    this.warned = got.body.version;
    if (this.state.dirty) this.tell(J.t("review.changed_elsewhere"), true);
    else { await this.reload(); this.tell(J.t("review.reloaded")); }
  }

  async reload() {
    const { body } = await R.ask(R.url("/api/sample", { name: this.state.name }));
    if (!this.state.dirty) Object.assign(this.state, { base: body.gold || R.copy(body.empty), gold: R.copy(body.gold || body.empty), version: body.version, mark: body.state });
    this.draw();
  }

  conflict(theirs) {
    const { clashes } = R.merged(this.state.base, this.state.gold, theirs.gold);
    const chosen = {};
    const say = (r) => (r ? `${r.indicator ?? r.name ?? (r.span ? r.span.text : "")} ${r.measure ? J.value(r) : ""} ${r.unit ? r.unit.text : ""}` : J.t("review.removed"));
    const rows = clashes.map((c) => J.h("div.clash", null, J.h("strong", null, `${J.t("review.section." + c.section)} ${c.key}`),
      J.choice(c.key, [["mine", J.t("review.mine") + ": " + say(c.mine)], ["theirs", J.t("review.theirs") + ": " + say(c.theirs)]], "mine", (v) => { chosen[c.id] = v; })));
    const box = J.dialogue(J.t("review.conflict"), J.h("p", null, J.t(clashes.length ? "review.conflict_text" : "review.conflict_free")), rows,
      J.h("button.main", { type: "button", id: "merge", onclick: () => { this.state.merge(theirs, chosen); box.close(); this.tell(J.t("review.merged")); } }, J.t("review.merge")));
  }

  key(e) {
    const ctrl = e.ctrlKey || e.metaKey, key = e.key.toLowerCase();
    if (ctrl && key === "s") { this.save("work"); return true; }
    if (ctrl && e.key === "Enter") { this.save("done"); return true; }
    if (J.typing(e) || e.altKey) return false;
    if (ctrl && key === "z") { if (e.shiftKey) this.state.redo(); else this.state.undo(); return true; }
    if (ctrl && key === "y") { this.state.redo(); return true; }
    if (ctrl) return false;
    if (this.selection() && R.KINDS[e.key]) { this.make(R.KINDS[e.key]); return true; }
    const entry = this.shown[this.cursor], ghost = entry && entry.j !== undefined;
    const move = (by) => { this.cursor = Math.max(0, Math.min(this.shown.length - 1, this.cursor + by)); this.open = null; this.draw(); this.reveal(); };
    const run = {
      j: () => move(1), k: () => move(-1), A: () => this.acceptAll(),
      Enter: () => entry && this.toggle(this.cursor), e: () => entry && this.toggle(this.cursor),
      a: () => ghost && this.accept(entry.j), x: () => ghost && this.dismiss(entry.j),
      u: () => entry && entry.record.span && (ghost ? this.aside(entry.j, "undecided") : this.section !== "undecided" && this.turn(this.section, entry.record, "undecided")),
      t: () => entry && this.section === "indicators" && (ghost ? this.aside(entry.j, "not_indicators") : this.turn(this.section, entry.record, "not_indicators")),
      Delete: () => entry && !ghost && this.section !== "document" && this.remove(this.section, entry.record),
      Escape: () => { this.open = null; this.draw(); },
    }[e.key];
    const tab = R.SECTIONS[Number(e.key) - 1];
    if (tab) { this.go(tab); return true; }
    if (!run || (e.key === "Enter" && e.target.closest("button, a"))) return false;
    run();
    return true;
  }
};

R.KINDS = { i: "indicators", c: "companies", p: "speakers", s: "statements", t: "not_indicators", u: "undecided" };
