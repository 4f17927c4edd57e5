"use strict";
/* The review: `#/` the samples, `#/s/NAME` one of them, `#/d/NAME` the differences of two annotations. */

R.app = {
  async start() {
    const { status, body } = await R.ask("/api/start");
    if (status !== 200) { J.fill(J.get("main"), J.h("p.note", null, body.error)); return; }
    this.about = body;
    J.words = body.words;
    J.names = body.names;
    J.lang = J.guessLanguage();
    document.documentElement.lang = J.lang;
    J.setTheme(J.store.get("theme") || "auto");
    window.addEventListener("hashchange", () => this.show());
    document.addEventListener("keydown", (e) => this.key(e));
    await this.show();
    document.documentElement.dataset.ready = "1";
  },

  bar() {
    const help = J.h("button.plain", { type: "button", onclick: () => this.help() }, J.t("ui.keys"));
    const home = this.view ? J.h("a.home", { href: "#/" }, "← ", J.t("review.samples")) : J.h("span.home", null, "jjjextract · ", this.about.title, this.about.blind ? ` · ${J.t("review.blind")}` : "");
    J.fill(J.get("skip"), J.t("ui.skip"));
    J.fill(J.get("bar"), home, help, J.settings(() => this.show()));
  },

  async show() {
    if (this.view) this.view.stop();
    this.view = null;
    const [, kind, ...rest] = (location.hash.slice(1) || "/").split("/");
    const name = decodeURIComponent(rest.join("/"));
    this.shown = (this.shown || 0) + 1;
    const turn = this.shown;
    if (kind === "s") await this.sample(name, turn);
    else if (kind === "d") await this.settle(name, turn);
    else await this.samples(turn);
  },

  async sample(name, turn) {
    const { status, body } = await R.ask(R.url("/api/sample", { name }));
    if (turn !== this.shown) return;
    if (status !== 200) { J.fill(J.get("main"), J.h("p.note", null, body.error)); return; }
    const state = new R.State({ ...body, title: this.about.title }, this.about.blind ? "second" : "gold");
    this.view = new R.SampleView(J.get("main"), state, body.languages[0] || "und");
    this.bar();
    document.documentElement.dataset.at = name;
  },

  async settle(name, turn) {
    const { status, body } = await R.ask(R.url("/api/agreement", { name }));
    if (turn !== this.shown) return;
    if (status !== 200) { J.fill(J.get("main"), J.h("p.note", null, body.error)); return; }
    const sample = { name, gold: body.gold, version: body.version, state: "done", title: this.about.title + "/settle" };
    const state = new R.State(sample, "settle");
    if (state.restored) { state.gold = R.copy(state.base); state.done = []; }
    this.view = new R.SettleView(J.get("main"), state, body, "und");
    this.bar();
    document.documentElement.dataset.at = name;
  },

  async samples(turn) {
    const { body } = await R.ask("/api/samples");
    if (turn !== this.shown) return;
    this.bar();
    document.title = "jjjextract review";
    const heads = ["review.sample", "review.state", "review.section.indicators", "review.section.companies", "review.section.speakers", "review.section.statements", "review.differences_program", "review.second"];
    const rows = body.map((s) => {
      const difference = J.h("td.num", { "data-name": s.name });
      const second = s.second ? J.h("a", { href: "#/d/" + encodeURIComponent(s.name) }, J.t("review.differences")) : "";
      return J.h("tr", null, J.h("th", { scope: "row" }, J.h("a", { href: "#/s/" + encodeURIComponent(s.name) }, s.name)), J.h("td", null, J.h("span.chip.st-" + s.state, null, J.t("review.state." + s.state))),
        ["indicators", "companies", "speakers", "statements"].map((k) => J.h("td.num", null, String(s.counts[k]))), difference, J.h("td", null, second));
    });
    const done = body.filter((s) => s.state === "done").length;
    J.fill(J.get("main"), J.h("div.dataset", null, J.h("h1", null, this.about.title), J.h("p.facts", null, `${done} / ${body.length} ${J.t("review.state.done")}`),
      J.h("div.wide", { tabindex: "0", role: "region", "aria-label": J.t("review.samples") }, J.h("table.docs", null, J.h("thead", null, J.h("tr", null, heads.map((h, k) => J.h(k > 1 && k < 7 ? "th.num" : "th", { scope: "col" }, J.t(h))))), J.h("tbody", null, rows)))));
    delete document.documentElement.dataset.at;
    this.compare(body, turn);
  },

  /* How far each gold is from the program, one after another, while the list is looked at. */
  async compare(samples, turn) {
    for (const s of samples) {
      if (turn !== this.shown || s.state === "untouched" || this.about.blind) continue;
      const got = await R.ask(R.url("/api/differences", { name: s.name })).catch(() => ({ status: 0 }));
      const cell = document.querySelector(`td[data-name="${CSS.escape(s.name)}"]`);
      if (cell) cell.textContent = got.status === 200 ? String(got.body.count) : "?";
    }
  },

  key(e) {
    if (document.querySelector("dialog[open]")) return;
    if (e.key === "?" && !J.typing(e)) { this.help(); e.preventDefault(); return; }
    if (this.view && this.view.key && this.view.key(e)) e.preventDefault();
  },

  help() {
    const rows = [["j k", "move"], ["Enter", "edit"], ["a", "accept"], ["A", "accept_all"], ["x", "dismiss"], ["u", "undecided"], ["t", "trap"], ["Delete", "remove"], ["i c p s t u", "make"],
      ["1 … 8", "tabs"], ["Ctrl+Z", "undo"], ["Ctrl+Y", "redo"], ["Ctrl+S", "save"], ["Ctrl+Enter", "done"], ["Esc", "close"]];
    J.keysHelp(rows.map(([k, w]) => [k, J.t("review.keys." + w)]));
  },
};

R.app.start();
