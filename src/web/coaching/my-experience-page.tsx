import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { ATTAINMENTS } from '#modules/coaching/rules/attainment.ts';
import { HELPED, MOST_EXPERIENCE_WORDS } from '#modules/coaching/rules/experience.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Checkbox, NumberScale, RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useShell } from '../shell/shell-context.ts';
import { type ExperienceNotSaved, postExperience, readExperiencePage } from './experience.server.ts';
import { ToldList } from './experience-list.tsx';
import { ownId } from './own-id.server.ts';
import { useExperienceTexts } from './texts/experience-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const input = { residentId: ownId(here, request), language: here.language };
  const found = orPage(here, request, await run(here, readExperiencePage(parts), input));
  return { ...found, sending: newId(), wasTold: new URL(request.url).searchParams.get('said') === 'told' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  return postExperience(here, request, ownId(here, request));
}

type Asked = NonNullable<Awaited<ReturnType<typeof loader>>['asked']>;

interface FormProps {
  readonly asked: Asked;
  readonly sending: string;
  readonly notSaved: ExperienceNotSaved | undefined;
}

function errorsOf(notSaved: ExperienceNotSaved | undefined, words: ReturnType<typeof useExperienceTexts>) {
  switch (notSaved?.why) {
    case 'nothing':
    case 'unknown':
      return [{ field: 'recommend', message: words.problems[notSaved.why] }];
    case 'too-long':
      return [{ field: 'words', message: words.tooLong({ count: MOST_EXPERIENCE_WORDS }) }];
    default:
      return [];
  }
}

function ExperienceForm({ asked, sending, notSaved }: FormProps) {
  const words = useExperienceTexts();
  const errors = errorsOf(notSaved, words);
  const written = notSaved?.written;
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="periodId" value={asked.periodId} />
      <input type="hidden" name="months" value={asked.months} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <p className="v-kicker">{`${words.about({ months: asked.months })}, ${asked.unit}`}</p>
      <p>{words.lead}</p>
      <NumberScale
        name="recommend"
        label={words.recommend}
        from={0}
        to={10}
        lowest={words.recommendEnds[0]}
        highest={words.recommendEnds[1]}
        defaultValue={
          written?.recommend === undefined || written.recommend === '' ? undefined : Number(written.recommend)
        }
        error={errorOf(errors, 'recommend')}
      />
      <RadioList
        name="helped"
        label={words.helped}
        options={HELPED.map((value) => ({ value, label: words.helpedAnswers[value] }))}
        defaultValue={written?.helped}
      />
      <RadioList
        name="attained"
        label={words.attained}
        options={ATTAINMENTS.map((value) => ({
          value: String(value),
          label: words.attainedAnswers[`${value}`],
        }))}
        defaultValue={written?.attained}
      />
      <TextArea
        name="words"
        label={words.words}
        rows={4}
        optional
        maxLength={MOST_EXPERIENCE_WORDS}
        defaultValue={written?.words ?? ''}
        error={errorOf(errors, 'words')}
      />
      <p className="v-subtle">{words.who}</p>
      <Checkbox
        name="shown"
        label={words.show}
        hint={words.showHint}
        defaultChecked={written?.shown === 'yes'}
      />
      <Button>{words.send}</Button>
    </form>
  );
}

export default function MyExperiencePage() {
  const { asked, told, sending, wasTold } = useLoaderData<typeof loader>();
  const notSaved = useActionData<typeof action>();
  const { language } = useShell();
  const words = useExperienceTexts();
  const { title, home } = useCoachingTexts();
  const refused =
    notSaved?.why === 'not-asked' || notSaved?.why === 'already-answered'
      ? words.refused[notSaved.why]
      : null;
  return (
    <Page heading={words.heading} title={title} above={<BackLink href={`/${language}/my`}>{home}</BackLink>}>
      {wasTold && notSaved === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.thanks}</p>
        </Notice>
      ) : null}
      {refused === null ? null : (
        <Notice kind="person" role="alert">
          <p>{refused}</p>
        </Notice>
      )}
      {asked === null ? null : <ExperienceForm asked={asked} sending={sending} notSaved={notSaved} />}
      {asked === null && told.length === 0 ? (
        <EmptyState heading={words.nothing.heading}>
          <p>{words.nothing.text}</p>
        </EmptyState>
      ) : null}
      {told.length === 0 ? null : (
        <Section heading={words.mine}>
          <ToldList told={told} />
        </Section>
      )}
    </Page>
  );
}
