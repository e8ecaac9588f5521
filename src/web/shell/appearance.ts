import { type ActionFunctionArgs, redirect } from 'react-router';
import { writeCookie } from '#platform/http/cookies.ts';
import { COLOR_SCHEMES, requestContext } from '../context.ts';
import { field, formFields } from './requests.ts';
import { samePath } from './same-path.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Light, dark or as the device says: kept in a cookie that holds nothing else, then back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formFields(request);
  const chosen = COLOR_SCHEMES.find((scheme) => scheme === field(form, 'scheme')) ?? 'auto';
  const { app, language } = context.get(requestContext);
  const secure = app.config.publicUrl.startsWith('https://');
  return redirect(samePath(field(form, 'back'), `/${language}`), {
    status: 303,
    headers: { 'Set-Cookie': writeCookie('vandra_appearance', chosen, { secure, maxAge: ONE_YEAR }) },
  });
}

/** The address typed by hand leads home. */
export function loader({ context }: ActionFunctionArgs) {
  return redirect(`/${context.get(requestContext).language}`);
}
