import { type ActionFunctionArgs, redirect } from 'react-router';
import { COLOR_SCHEMES, requestContext } from '../context.ts';
import { samePath } from './same-path.ts';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Light, dark or as the device says: kept in a cookie that holds nothing else, then back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const chosen = COLOR_SCHEMES.find((scheme) => scheme === form.get('scheme')) ?? 'auto';
  const { language } = context.get(requestContext);
  return redirect(samePath(form.get('back'), `/${language}`), {
    status: 303,
    headers: { 'Set-Cookie': `color-scheme=${chosen}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly` },
  });
}

/** The address typed by hand leads home. */
export function loader({ context }: ActionFunctionArgs) {
  return redirect(`/${context.get(requestContext).language}`);
}
