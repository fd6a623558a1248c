// What the article's own patient leaves open, by fact and row: worked out by hand from what case.p1 and case.p2 tell.

/** Of the patient only the cause is told, that it is no myeloma, and that she had an MRI: no absolute row is settled. */
export const ABSOLUTE: Record<string, string> = {
  cordCompression: "table1.abs.2",
  infection: "table1.abs.3",
  coagulopathy: "table1.abs.4",
  boneCementAllergy: "table1.abs.5",
  contrastAllergy: "table1.abs.5",
};
/** Relative rows that T12's own facts leave open; STIR settles table1.rel.9. */
export const RELATIVE: Record<string, string> = {
  posteriorWall: "table1.rel.1",
  retropulsedFragmentCanalPercent: "table1.rel.2",
  intraspinalTumorCanalPercent: "table1.rel.3",
  nonCancerStenosis: "table1.rel.4",
  burstFracture: "table1.rel.5",
  pedicleExtension: "table1.rel.6",
  heightLossPercent: "table1.rel.7",
  severeCardiopulmonaryDisease: "table1.rel.8",
  painPattern: "table1.rel.10",
  canLieProne: "table1.rel.11",
  spineSurgeryBackup: "table1.rel.12",
};

/** Every fact that T12 waits for: T11 is not fractured, so that it meets no indication and only the absolute rows still tell. */
export const ROW_OF: Record<string, string> = { ...ABSOLUTE, midlinePainReproducible: "table1.ind.2", ...RELATIVE };
