/** What is put in the place of a part of a dependency that is never asked, and that the package is better without. */
export const standIns = [
  // Widths of characters, for help: that is ASCII, and the real one takes longer to load than all else.
  { imported: "string-width", importer: /./, contents: "export default (text) => text.length;" },
  // What the writer of XML has besides writing XML; the first two are parts of Node that no browser has.
  { imported: "events", importer: /xmlbuilder2/, contents: "export class EventEmitter {}" },
  { imported: "url", importer: /@oozcitak/, contents: "export {};" },
  { imported: "js-yaml", importer: /xmlbuilder2/, contents: "export {};" },
];

/** A plugin of esbuild that puts them there. */
export const standInPlugin = {
  name: "stand-ins",
  setup({ onResolve, onLoad }) {
    for (const [index, { imported, importer }] of standIns.entries()) {
      onResolve({ filter: new RegExp(`^${imported}$`) }, (args) =>
        importer.test(args.importer) ? { path: String(index), namespace: "stand-in" } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: "stand-in" }, ({ path }) => ({ contents: standIns[Number(path)].contents }));
  },
};
