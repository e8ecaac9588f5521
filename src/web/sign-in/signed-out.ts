import { type LoaderFunctionArgs, redirect } from 'react-router';
import { isLanguage } from '#platform/i18n.ts';
import { requestContext } from '../context.ts';

/** Back from the provider's own sign-out: to our page about it, in the language the person left in. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const state = new URL(request.url).searchParams.get('state');
  return redirect(`/${isLanguage(state) ? state : context.get(requestContext).language}/sign-out`);
}
