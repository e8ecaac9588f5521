import { type ActionFunctionArgs, redirect } from 'react-router';
import { APPEARANCE_COOKIE, TEXT_SIZE_COOKIE, writeCookie } from '#platform/http/cookies.ts';
import { COLOR_SCHEMES, requestContext, TEXT_SIZES } from '../context.ts';
import { field, formFields } from './requests.ts';
import { samePath } from './same-path.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** One choice of the form: what its button is called, where it is kept, and what it may be. */
const CHOICES = [
  { name: 'scheme', cookie: APPEARANCE_COOKIE, values: COLOR_SCHEMES },
  { name: 'size', cookie: TEXT_SIZE_COOKIE, values: TEXT_SIZES },
] as const;

/** Light or dark, and how large the text is: each kept in a cookie that holds nothing else, then back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formFields(request);
  const { app, language } = context.get(requestContext);
  const secure = app.config.publicUrl.startsWith('https://');
  const headers = new Headers();
  for (const { name, cookie, values } of CHOICES) {
    const chosen = values.find((value) => value === field(form, name));
    if (chosen !== undefined)
      headers.append('Set-Cookie', writeCookie(cookie, chosen, { secure, maxAge: ONE_YEAR }));
  }
  return redirect(samePath(field(form, 'back'), `/${language}`), { status: 303, headers });
}

/** The address typed by hand leads home. */
export function loader({ context }: ActionFunctionArgs) {
  return redirect(`/${context.get(requestContext).language}`);
}
