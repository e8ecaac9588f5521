import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { blockUnit, liftUnitBlock } from '#modules/access/public.ts';
import { requestContext } from '../../context.ts';
import { Button } from '../../design/button.tsx';
import { NextStepCard, Notice } from '../../design/cards.tsx';
import { EmptyState, Tag } from '../../design/lists.tsx';
import { BackLink, Page } from '../../design/page.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { myBlocks } from './choices.server.ts';
import { useChoiceTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const now = new URL(request.url).searchParams.get('now');
  const found = orPage(here, request, await run(here, myBlocks(here.app.packs), { language: here.language }));
  return { ...found, now: now === 'blocked' || now === 'lifted' ? now : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const isLift = field(fields, 'do') === 'lift';
  orPage(
    here,
    request,
    await run(here, isLift ? liftUnitBlock : blockUnit, { unitId: field(fields, 'unitId') }),
  );
  return redirect(`/${here.language}/my/blocks?now=${isLift ? 'lifted' : 'blocked'}`, 303);
}

/** Units that hold something about me, each to be blocked or opened, in plain words of what that means here. */
export default function BlocksPage() {
  const { units, scope, source, now } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { blocks: words, home } = useChoiceTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      {now === null ? null : (
        <Notice kind="good" role="status">
          <p>{now === 'blocked' ? words.blocked : words.lifted}</p>
        </Notice>
      )}
      <p>{words.means[scope]}</p>
      <p>{words.ownUnit}</p>
      <p>{words.emergency}</p>
      {units.length === 0 ? (
        <EmptyState heading={words.none.heading}>
          <p>{words.none.text}</p>
        </EmptyState>
      ) : (
        units.map((unit) => (
          <NextStepCard key={unit.id} heading={unit.name}>
            <p className="v-subtle">{unit.organisation}</p>
            <p>
              {unit.blockedSince === null ? (
                words.open
              ) : (
                <Tag kind="person">{words.since({ day: unit.blockedSince })}</Tag>
              )}
            </p>
            <form method="post">
              <input type="hidden" name="unitId" value={unit.id} />
              <Button variant="second" name="do" value={unit.blockedSince === null ? 'block' : 'lift'}>
                {unit.blockedSince === null
                  ? words.block({ unit: unit.name })
                  : words.lift({ unit: unit.name })}
              </Button>
            </form>
          </NextStepCard>
        ))
      )}
      <p className="v-subtle">{words.source({ source })}</p>
    </Page>
  );
}
