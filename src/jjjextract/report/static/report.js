"use strict";
/* The report: which page is shown follows the address behind `#`: nothing or `/` for the dataset, `/d/3` for a document,
   `/d/3/i7` for a record in it. */

J.report = {
  async start() {
    this.data = await J.unpack("page");
    J.words = this.data.words;
    J.names = this.data.names;
    J.lang = J.guessLanguage();
    document.documentElement.lang = J.lang;
    J.setTheme(J.store.get("theme") || "auto");
    this.docs = new Map();
    window.addEventListener("hashchange", () => this.route());
    document.addEventListener("keydown", (e) => this.key(e));
    window.addEventListener("beforeprint", () => {
      if (this.view && this.view.finish) this.view.finish();
      if (this.view && this.view.lazy) this.view.lazy.fillAll();
    });
    await this.show(true);
    document.documentElement.dataset.ready = "1";
  },

  get single() { return !this.data.part && this.data.documents.length === 1; },

  here() {
    const [, kind, n, id] = (location.hash.slice(1) || "/").split("/");
    if (kind === "d" && J.get("doc-" + n)) return { n: Number(n), id: id ? decodeURIComponent(id) : "" };
    if (this.data.part) return { n: this.data.part[0], id: "" };
    return this.single ? { n: 0, id: "" } : null;
  },

  /* Draws everything anew: at the start, and when the language changes. */
  async show(first) {
    const at = this.here();
    J.fill(J.get("skip"), J.t("ui.skip"));
    const home = this.data.part ? this.data.index : this.single ? null : "#/";
    const back = home && at ? J.h("a.home", { href: home }, "← ", J.t("ui.dataset")) : J.h("span.home", null, this.data.title || "jjjextract");
    const help = J.h("button.plain", { type: "button", onclick: () => this.help() }, J.t("ui.keys"));
    J.fill(J.get("bar"), back, help, J.settings(() => this.show()));
    if (this.view && this.view.stop) this.view.stop();
    this.view = null;
    if (!at) { this.at = null; this.view = new J.DatasetView(J.get("main"), this.data); return; }
    await this.open(at, first);
  },

  async open(at) {
    if (!this.docs.has(at.n)) this.docs.set(at.n, new J.Doc(at.n, await J.unpack("doc-" + at.n), "#/d/" + at.n));
    this.at = at.n;
    const doc = this.docs.get(at.n);
    doc.marks = doc.makeMarks();
    document.title = doc.about.title || doc.about.id;
    this.view = new J.DocView(J.get("main"), doc, { choose: (ids, from) => this.choose(ids, from) });
    if (at.id) this.view.choose([at.id]);
  },

  choose(ids, from) {
    this.quiet = true;
    history.replaceState(null, "", ids.length ? `#/d/${this.at}/${ids[0]}` : `#/d/${this.at}`);
    this.quiet = false;
    this.view.choose(ids, { from });
  },

  route() {
    const at = this.here();
    if (!at || at.n !== this.at || !this.view) { this.show().then(() => window.scrollTo(0, 0)); return; }
    this.view.choose(at.id ? [at.id] : []);
  },

  key(e) {
    if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
    if (e.key === "Escape" && this.at !== null && this.view) { this.choose([], "text"); return; }
    if (J.typing(e)) return;
    if (e.key === "?") { this.help(); e.preventDefault(); return; }
    if (e.key === "/") { (J.get("filter") || J.get("search")).focus(); e.preventDefault(); return; }
    if (this.at === null || this.at === undefined) return;
    const tab = J.TABS[Number(e.key) - 1];
    if (tab) this.view.setTab(tab);
    else if (e.key === "j") this.view.step(1);
    else if (e.key === "k") this.view.step(-1);
    else if (e.key === "r") this.cycle();
    else if (e.key === "g" && !this.single) location.href = this.data.index || "#/";
  },

  cycle() {
    const order = ["given", "repaired", "both"];
    const next = order[(order.indexOf(this.view.reading) + 1) % 3];
    const button = document.querySelector(`.choice button[data-value="${next}"]`);
    if (button) button.click();
  },

  help() {
    J.keysHelp([["j", J.t("keys.next")], ["k", J.t("keys.previous")], ["← →", J.t("keys.marks")], ["1 … 7", J.t("keys.tabs")],
      ["/", J.t("keys.filter")], ["r", J.t("keys.reading")], ["Esc", J.t("keys.clear")], ["g", J.t("keys.home")], ["?", J.t("keys.help")]]);
  },
};

J.report.start();
