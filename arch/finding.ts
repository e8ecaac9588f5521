/** One place where a rule of the house is broken. */
export interface Finding {
  /** The rule's name, as the self-test knows it. */
  readonly rule: string;
  readonly path: string;
  /** What is wrong there, in a sentence; for a line of text with its number. */
  readonly sentence: string;
}

export interface SourceFile {
  /** From the root of the tree, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A check looks at the files of a tree and at nothing else. */
export interface Check {
  /** The names of the rules it can find broken. */
  readonly rules: readonly string[];
  readonly find: (files: readonly SourceFile[]) => Finding[];
}
