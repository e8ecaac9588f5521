/** What a person does in a browser before a bench measures: sign in, choose the assignment, answer a self-check. */
import { choicesOf, type Form, formsOf, type Visitor } from './visitor.ts';

/** The page's posting form that `fits`; a page without one ends the bench with its address. */
export function formOf(page: { html: string; path: string }, fits: (form: Form) => boolean): Form {
  const found = formsOf(page.html).find(fits);
  if (found === undefined) throw new Error(`${page.path} has no form of that kind`);
  return found;
}

async function pageAt(visitor: Visitor, path: string): Promise<{ html: string; path: string }> {
  const found = await visitor.follow(path);
  if (found.answer.status !== 200) throw new Error(`${found.path} answered ${found.answer.status}`);
  return { html: found.answer.text(), path: found.path };
}

function whereTo(
  answer: { status: number; headers: { location?: string | undefined } },
  path: string,
): string {
  if (answer.status < 300 || answer.status > 399 || answer.headers.location === undefined)
    throw new Error(`posting to ${path} answered ${answer.status}`);
  return answer.headers.location;
}

/** Signs a person of the demo in and ends where they wanted to go. Staff take the first assignment on the page. */
export async function signIn(
  visitor: Visitor,
  who: { readonly as: 'resident' | 'staff'; readonly key: string; readonly then: string },
): Promise<string> {
  const start = `/sv/sign-in/start?as=${who.as}&then=${encodeURIComponent(who.then)}`;
  const choosing = await pageAt(visitor, start);
  const person = `${who.as}:${who.key}`;
  const form = formOf(choosing, (one) => choicesOf(one, 'button').some((choice) => choice.value === person));
  const answer = await visitor.post(form.action ?? choosing.path, { ...form.fields, person });
  const landed = await pageAt(visitor, whereTo(answer, choosing.path));
  const assignments = formsOf(landed.html).find((one) =>
    choicesOf(one, 'button').some((choice) => choice.name === 'assignment'),
  );
  const first =
    assignments === undefined
      ? undefined
      : choicesOf(assignments, 'button').find((choice) => choice.name === 'assignment');
  if (assignments === undefined || first === undefined) return landed.path;
  const chosen = await visitor.post(assignments.action ?? landed.path, {
    ...assignments.fields,
    assignment: first.value,
  });
  return (await pageAt(visitor, whereTo(chosen, landed.path))).path;
}

export interface LastStep {
  /** Where the last page of questions is posted. */
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where its answer leads. */
  readonly result: string;
}

const MOST_PAGES = 60;

/** Middle answers to every question of a form: the choice in the middle, a small number. */
function middleAnswers(form: Form): Readonly<Record<string, string>> {
  const radios = Map.groupBy(
    choicesOf(form, 'radio').filter((choice) => choice.value !== ''),
    (choice) => choice.name,
  );
  const chosen = [...radios].map(
    ([name, choices]) => [name, choices[Math.floor(choices.length / 2)]?.value ?? ''] as const,
  );
  const numbers = [...form.html.matchAll(/<input\b[^>]*inputmode="(?:numeric|decimal)"[^>]*>/gi)].flatMap(
    ([tag]) => {
      const name = /\sname="([^"]*)"/.exec(tag)?.[1];
      return name === undefined ? [] : [[name, '3'] as const];
    },
  );
  return Object.fromEntries([...chosen, ...numbers]);
}

/** Answers a self-check from its first page to its result and tells the last step, which can be posted again. */
export async function answerCheck(visitor: Visitor, code: string): Promise<LastStep> {
  let at = `/sv/check/${code}`;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const shown = await pageAt(visitor, at);
    const form = formOf(shown, (one) => 'page' in one.fields);
    const fields = { ...form.fields, ...middleAnswers(form) };
    const path = form.action ?? shown.path;
    const to = whereTo(await visitor.post(path, fields), path);
    if (new URL(to, 'http://localhost').pathname.endsWith('/result')) return { path, fields, result: to };
    at = to;
  }
  throw new Error(`the self-check ${code} does not end`);
}
