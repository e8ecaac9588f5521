import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { StaffId } from '#kernel/ids.ts';
import { chooseAssignment, myAssignments } from '#modules/identity/public.ts';
import { readCookie, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { NextStepCard, Notice } from '../design/cards.tsx';
import { Page } from '../design/page.tsx';
import { field, formFields, run, signInFirst } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { destination, homeOf } from './destination.ts';
import { useSignInTexts } from './texts/texts.ts';

/** The staff member of the session, assignment chosen or not. Everybody else signs in as staff first. */
function staffOf(context: RequestContext, request: Request): StaffId {
  const { signedIn, actor } = context;
  if (signedIn.kind === 'choosing') return signedIn.staffId;
  if (actor.kind === 'staff') return actor.staffId;
  throw signInFirst(context, request);
}

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const staffId = staffOf(context, request);
  const { language, actor } = context;
  const found = await run(context, myAssignments, { staffId });
  if (!found.ok) throw new Error(`own assignments: ${found.refusal}`);
  if (found.value.length === 0) throw redirect(`/${language}/sign-in/stopped/no-assignment?as=staff`);
  return {
    then: destination(new URL(request.url).searchParams.get('then'), homeOf('staff', language)),
    assignments: found.value.map((one) => ({
      id: one.id,
      unit: one.unitNames[language],
      organisation: one.organisationName,
      role: one.role,
      purpose: one.purpose,
      isCurrent: actor.kind === 'staff' && actor.assignmentId === one.id,
    })),
  };
}

/** Binds the session to the assignment chosen, and goes on. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  staffOf(context, request);
  const { language } = context;
  const form = await formFields(request);
  const token = readCookie(request.headers.get('cookie'), SESSION_COOKIE) ?? '';
  const outcome = await run(context, chooseAssignment, { token, assignmentId: field(form, 'assignment') });
  if (!outcome.ok) return data({ refusal: 'assignment-not-yours' }, { status: 403 });
  return redirect(destination(field(form, 'then'), homeOf('staff', language)), { status: 303 });
}

export default function AssignmentPage() {
  const { assignments, then } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { language } = useShell();
  const words = useSignInTexts();
  const { assignment } = words;
  return (
    <Page heading={assignment.heading} title={assignment.title} lead={assignment.lead}>
      {tried === undefined ? null : (
        <Notice kind="person" role="alert">
          <p>{assignment.notYours}</p>
        </Notice>
      )}
      <form method="post">
        <input type="hidden" name="then" value={then} />
        {assignments.map((one) => (
          <NextStepCard
            key={one.id}
            heading={one.unit}
            kicker={one.isCurrent ? assignment.current : one.organisation}
            actions={
              <Button name="assignment" value={one.id} variant={one.isCurrent ? 'second' : 'main'}>
                {assignment.choose({ unit: one.unit, role: words.roles[one.role] })}
              </Button>
            }
          >
            {one.isCurrent ? <p>{one.organisation}</p> : null}
            <p>{assignment.row({ role: words.roles[one.role], purpose: words.purposes[one.purpose] })}</p>
          </NextStepCard>
        ))}
      </form>
      <form method="post" action={`/${language}/sign-out`} className="v-section">
        <Button variant="quiet">{words.leave.action}</Button>
      </form>
    </Page>
  );
}
