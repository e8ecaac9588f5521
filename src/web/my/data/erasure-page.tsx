import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { eraseOnRequest } from '#modules/residents/public.ts';
import { heldParts } from '../held-parts.server.ts';
import { requestContext } from '../../context.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { Panel } from '../../design/cards.tsx';
import { Checkbox } from '../../design/choice-fields.tsx';
import { ErrorSummary } from '../../design/field-parts.tsx';
import { KeyValues } from '../../design/lists.tsx';
import { BackLink, Page, Section } from '../../design/page.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { myErasures } from './my-data.server.ts';
import { KINDS } from './texts/held-texts.ts';
import { useDataTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  return {
    ...orPage(here, request, await run(here, myErasures(here.app.packs), { language: here.language })),
    sending: newId(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  if (field(fields, 'confirm') !== 'yes') return { missing: 'confirm' as const };
  orPage(
    here,
    request,
    await run(
      here,
      eraseOnRequest(heldParts(here.app), here.app.sealing),
      {},
      field(fields, 'idempotencyKey'),
    ),
  );
  return redirect(`/${here.language}/my/erasure#before`, 303);
}

/** What goes now, what the law keeps and why, and what came of it, in counts. */
export default function ErasurePage() {
  const { erasures, rules, sending, decides, decidesSource } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const language = useLanguage();
  const { erasure: words, kinds, home } = useDataTexts();
  const error = failed === undefined ? undefined : words.confirmError;
  const counts = (list: readonly (readonly [string, number])[]) => {
    const named = list.flatMap(([kind, count]) => {
      const known = KINDS.find((one) => one === kind);
      return count === 0 ? [] : [`${known === undefined ? kind : kinds[known]}: ${String(count)}`];
    });
    return named.length === 0 ? words.nothing : named.join(' · ');
  };
  const groundWords = (ground: (typeof erasures)[number]['ground']) =>
    ground.kind === 'request' ? words.grounds.request : words.grounds[ground.kind](ground);
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'confirm', message: error }]} />
      <Section heading={words.goes}>
        <ul>
          {words.goesList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Section>
      <Section heading={words.stays}>
        <p>{words.staysText}</p>
        {rules.map((rule) => (
          <div key={rule.kind}>
            <p>
              {words.rule({
                what: words.classes[rule.kind],
                years: rule.years,
                from: words.from[rule.countedFrom],
              })}
            </p>
            <p className="v-subtle">{words.source({ source: rule.source })}</p>
          </div>
        ))}
        <p>{words.wrong}</p>
        <p>{words.decides({ who: decides })}</p>
        <p className="v-subtle">{words.source({ source: decidesSource })}</p>
      </Section>
      <p>
        <LinkButton variant="second" href={`/${language}/my/my-data`}>
          {words.copyFirst}
        </LinkButton>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="idempotencyKey" value={sending} />
        <Checkbox name="confirm" label={words.confirm} error={error} />
        <Button variant="danger">{words.action}</Button>
      </form>
      <div id="before">
        {erasures.length === 0 ? null : (
          <Section heading={words.before}>
            {erasures.map((erasure) => (
              <Panel key={erasure.id} heading={words.done({ day: erasure.day })}>
                <p>{groundWords(erasure.ground)}</p>
                <KeyValues
                  items={[
                    { key: words.erased, value: counts(erasure.erased) },
                    ...(erasure.ground.kind === 'request'
                      ? [{ key: words.kept, value: counts(erasure.kept) }]
                      : []),
                  ]}
                />
                {erasure.ground.kind === 'decision' ? <p>{words.logStays}</p> : null}
              </Panel>
            ))}
          </Section>
        )}
      </div>
    </Page>
  );
}
