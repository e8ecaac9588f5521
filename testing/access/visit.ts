/** One case at the pages: the person of its session asks, each answer beside the status that the oracle allows. */
import type { Action } from '#kernel/decision.ts';
import type { HolderId } from '#kernel/ids.ts';
import type { Form } from '../http-forms.ts';
import { formsOf } from '../http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from '../http-person.ts';
import type { Verdict } from './access-case.ts';
import type { GeneratedCase } from './cases.ts';
import { judge } from './cedar-oracle.ts';
import { tokenOf } from './world-in-database.ts';

/** Words of an active choice or of an emergency, as they are posted. */
export interface Words {
  readonly choice: string | null;
  readonly emergency: string | null;
}

/** The oracle about one action in one drawer. Pages make no active choice and open nothing in an emergency, unless words are given. */
export function oracleOn(
  one: GeneratedCase,
  action: Action,
  holder: HolderId,
  words: Words = { choice: null, emergency: null },
): Verdict {
  const unit = one.world.units.find(({ id }) => id === holder);
  const holderOrganisation = unit?.organisationId ?? null;
  const question = { ...one.accessCase.question, action, holder, holderOrganisation, ...words };
  return judge({ ...one.accessCase, question });
}

/** A session that opens nothing is led to sign-in or to the choice of assignment, whatever is asked. */
export function isLedAway({ accessCase: { actor, facts } }: GeneratedCase): boolean {
  return (
    actor.kind === 'visitor' ||
    facts.session === null ||
    (actor.kind === 'staff' && facts.assignment?.valid !== true)
  );
}

export const LED_AWAY = 302;
/** Where long texts are written, what was posted after a session ended comes back on a page, to be sent again. */
export const GIVEN_BACK = 401;
export const DONE = 303;

/** Foreign and missing look the same; what may be told is told by another status. */
export function refusalOf(verdict: Verdict): number {
  return verdict.because === 'not-found' ? 404 : 403;
}

export class Visit {
  readonly one: GeneratedCase;
  readonly #person: HttpPerson;
  readonly #count: (what: string) => void;
  readonly wrong: string[] = [];
  /** Whether a page was asked at all. */
  hasAsked = false;

  constructor(one: GeneratedCase, origin: string, count: (what: string) => void) {
    this.one = one;
    this.#count = count;
    this.#person = httpPerson(origin, 'en');
    const { asker } = one.probe;
    if (asker.kind === 'session') this.#person.setCookie('vandra_session', tokenOf(asker.sessionId));
  }

  /** A case that no page could ask: counted by its name, and told. */
  noPage(what: string): void {
    this.#count(`no page for this action: ${what}`);
  }

  complain(answer: Answer, because: string): void {
    const { accessCase, probe, index } = this.one;
    this.wrong.push(
      JSON.stringify({ because, path: answer.url, status: answer.status, index, probe, accessCase }),
    );
  }

  /** Asks for a page. `allowed` is the status when the verdict permits, `refused` when it does not. */
  async get(
    what: string,
    path: string,
    given: { readonly verdict: Verdict; readonly allowed?: number; readonly refused?: number },
  ): Promise<Answer> {
    return this.#judged(what, await this.#person.ask(`/en${path}`, { method: 'GET' }), {
      allowed: 200,
      ...given,
    });
  }

  /** Posts a form. `allowed` is the status when the verdict permits, `refused` when it does not. */
  async post(
    what: string,
    to: { readonly path: string; readonly fields: Readonly<Record<string, string>> },
    given: {
      readonly verdict: Verdict;
      readonly allowed?: number;
      readonly refused?: number;
      readonly ledAway?: number;
    },
  ): Promise<Answer> {
    const body = new URLSearchParams(to.fields);
    const answer = await this.#person.ask(`/en${to.path}`, { method: 'POST', body });
    return this.#judged(what, answer, { allowed: DONE, ...given });
  }

  /** The page's form with this field; when the page is not shown, undefined: then the post is made without one. */
  form(page: Answer, name: string): Form | undefined {
    if (page.status !== 200) return undefined;
    const found = formsOf(page.html, page.url).find((form) => name in form.fields);
    if (found === undefined) this.complain(page, `no form with ${name}`);
    return found;
  }

  #judged(
    what: string,
    answer: Answer,
    given: { verdict: Verdict; allowed: number; refused?: number; ledAway?: number },
  ): Answer {
    const { verdict, allowed, refused, ledAway = LED_AWAY } = given;
    this.hasAsked = true;
    this.#count(`${what}: ${answer.status}`);
    const unled = verdict.permitted ? allowed : (refused ?? refusalOf(verdict));
    const expected = isLedAway(this.one) ? ledAway : unled;
    if (answer.status !== expected) this.complain(answer, `${expected} by ${verdict.rules.join(', ')}`);
    return answer;
  }
}
