import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { safetyOf } from './safety-first.server.ts';
import { SafetyView } from './safety-view.tsx';

/** Reads nothing of the person: the lines are the same for everybody. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  ownId(here, request);
  return safetyOf(here.app.library, here, request);
}

export default function MySafetyPage() {
  return <SafetyView {...useLoaderData<typeof loader>()} />;
}
