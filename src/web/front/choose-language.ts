import { type LoaderFunctionArgs, redirect } from 'react-router';
import { requestContext } from '../context.ts';

/** `/` leads to the front page in the language that the server negotiated from cookie and browser. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`/${context.get(requestContext).language}`, {
    headers: { Vary: 'Accept-Language, Cookie' },
  });
}
