// How each disposition is told apart without reading the whole of it: name, sign, shape, pattern and colours. The one source.
import { DISPOSITIONS, type Disposition } from "../../rules/model.ts";

/** Ink for text and lines (at least 4.5:1 on the paper), and the tint that a level is filled with. */
interface Colours {
  readonly ink: string;
  readonly tint: string;
}

export interface Appearance {
  readonly label: string;
  /** What a level with it can be told, in a sentence of a few words. */
  readonly meaning: string;
  /** One character for a terminal, and the same where only ASCII can be shown. */
  readonly sign: string;
  readonly ascii: string;
  /** SVG paths in a box of 16 by 16: an outline that is filled, and what stands on it in the paper's colour. */
  readonly shape: { readonly outline: string; readonly mark: string };
  /** What a level is hatched with, so that it can be told apart in grey: lines of an 8 by 8 tile; empty for an even tint. */
  readonly hatch: string;
  readonly light: Colours;
  readonly dark: Colours;
}

/** From the strongest down, the open one last. */
export const ALL_DISPOSITIONS: readonly Disposition[] = [...DISPOSITIONS, "undetermined"];

export const APPEARANCE: Readonly<Record<Disposition, Appearance>> = {
  contraindicated: {
    label: "Contraindicated",
    meaning: "An absolute contraindication is present.",
    sign: "✖",
    ascii: "X",
    shape: { outline: "M5 1H11L15 5V11L11 15H5L1 11V5Z", mark: "M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8" },
    hatch: "M0 0L8 8M8 0L0 8",
    light: { ink: "#a11226", tint: "#f7d4d8" },
    dark: { ink: "#ff9aa6", tint: "#5a1e28" },
  },
  not_indicated: {
    label: "Not indicated",
    meaning: "The indications are not met.",
    sign: "■",
    ascii: "-",
    shape: { outline: "M2 2H14V14H2Z", mark: "M5 8H11" },
    hatch: "M0 2H8M0 6H8",
    light: { ink: "#5d3f97", tint: "#e4dbf5" },
    dark: { ink: "#c9b3ff", tint: "#3d2f5e" },
  },
  relative: {
    label: "Relatively contraindicated",
    meaning: "A relative contraindication is present, and no absolute one.",
    sign: "▲",
    ascii: "!",
    shape: { outline: "M8 1L15.5 14.5H.5Z", mark: "M8 6V9.8M8 12V12.2" },
    hatch: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    light: { ink: "#875000", tint: "#fbe3b8" },
    dark: { ink: "#f5bf5c", tint: "#54390f" },
  },
  indicated: {
    label: "Indicated",
    meaning: "The indications are met, and nothing that was asked for speaks against it.",
    sign: "●",
    ascii: "+",
    shape: { outline: "M8 1A7 7 0 1 1 8 15A7 7 0 1 1 8 1Z", mark: "M4.8 8.2L7.2 10.6L11.3 5.8" },
    hatch: "",
    light: { ink: "#0a6650", tint: "#c3ead9" },
    dark: { ink: "#6fdcb7", tint: "#124a3b" },
  },
  undetermined: {
    label: "Undetermined",
    meaning: "Facts that are not known, or that the source leaves open, can still change it.",
    sign: "◆",
    ascii: "?",
    shape: {
      outline: "M8 .5L15.5 8L8 15.5L.5 8Z",
      mark: "M4.6 8H4.7M8 8H8.1M11.3 8H11.4",
    },
    hatch: "M2 2H2.1M6 6H6.1",
    light: { ink: "#3f5873", tint: "#dbe5ef" },
    dark: { ink: "#a9c4df", tint: "#2c3e50" },
  },
};
