/** What is told on the FHIR doors when something cannot be done: one issue per thing, each with where it stands. */

export interface Issue {
  readonly code:
    | 'invalid'
    | 'required'
    | 'value'
    | 'not-found'
    | 'forbidden'
    | 'login'
    | 'conflict'
    | 'too-long'
    | 'too-costly'
    | 'not-supported'
    | 'business-rule'
    | 'exception'
    | 'informational';
  readonly severity?: 'error' | 'warning' | 'information';
  readonly words: string;
  /** FHIRPath to the element. */
  readonly expression?: string;
}
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly {
    readonly severity: 'error' | 'warning' | 'information';
    readonly code: Issue['code'];
    readonly diagnostics: string;
    readonly expression?: readonly string[];
  }[];
}

/** An item of a response, wherever it stands. */
export function itemExpression(linkId: string): string {
  return `QuestionnaireResponse.repeat(item).where(linkId='${linkId.replaceAll("'", "\\'")}')`;
}

export function operationOutcome(issues: readonly Issue[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, words, expression }) => ({
      severity: severity ?? 'error',
      code,
      diagnostics: words,
      ...(expression === undefined ? {} : { expression: [expression] }),
    })),
  };
}
