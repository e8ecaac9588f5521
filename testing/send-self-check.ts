/** A self-check answered and sent over real HTTP, without JavaScript: the first option at each question, and a few own words. */
import { formWith } from './http-forms.ts';
import type { Answer, HttpPerson } from './http-person.ts';

const QUESTIONS = 2;

/** The first radio button of a page. Throws with the page's address when there is none. */
function firstChoice(page: Answer): Record<string, string> {
  const radio = page.html.match(/<input\b[^>]*>/g)?.find((tag) => tag.includes('type="radio"')) ?? '';
  const [name, value] = ['name', 'value'].map((one) => new RegExp(`\\s${one}="([^"]*)"`).exec(radio)?.[1]);
  if (name === undefined || value === undefined) throw new Error(`no choice on ${page.url} (${page.status})`);
  return { [name]: value };
}

/** The person is signed in. Answers the page that says that it has been sent. */
export async function sendSelfCheck(
  person: Pick<HttpPerson, 'get' | 'post'>,
  words: string,
): Promise<Answer> {
  for (let question = 1; question <= QUESTIONS; question += 1) {
    const path = `/sv/check/t5?q=${question}`;
    const page = await person.get(path);
    const { action, fields } = formWith(page, 'revision');
    await person.post(action, { ...fields, ...firstChoice(page) });
  }
  const form = formWith(await person.get('/sv/check/send?step=choose'), 'contact');
  const sent = await person.post(form.action, { ...form.fields, words, contact: 'message', chosen: 't5' });
  if (!sent.url.includes('/check/sent/')) throw new Error(`not sent: ${sent.status} ${sent.url}`);
  return sent;
}
