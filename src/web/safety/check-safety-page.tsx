import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { safetyOf } from './safety-first.server.ts';
import { SafetyView } from './safety-view.tsx';

/** For whoever answers a self-check without having signed in. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return safetyOf(here.app.library, here, request);
}

export default function CheckSafetyPage() {
  return <SafetyView {...useLoaderData<typeof loader>()} />;
}
