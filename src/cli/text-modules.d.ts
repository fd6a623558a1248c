// Files that the bundler takes in as text, and a library without types.
declare module "*.csl" {
  const text: string;
  export default text;
}
declare module "*.xml" {
  const text: string;
  export default text;
}
declare module "citeproc" {
  interface System {
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(system: System, style: string);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
