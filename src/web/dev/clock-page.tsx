import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { civilIn, zone } from '#kernel/dates.ts';
import { longDateTime } from '#kernel/dates-format.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { errorOf, ErrorSummary } from '../design/field-parts.tsx';
import { Page, Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { field, formFields } from '../shell/requests.ts';
import { samePath } from '../shell/same-path.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { moveClock, type Wish } from './clock-move.server.ts';
import { demoClockOf } from './demo-only.server.ts';
import { type ClockRefusal, useDevTexts } from './texts/texts.ts';
import './dev.css';

const JUMPS = ['day', 'week', 'months'] as const;

/** Where the person came from: asked for in the address, or the page that linked here. */
function whereFrom(context: RequestContext, request: Request): string {
  const home = `/${context.language}`;
  const asked = new URL(request.url).searchParams.get('back');
  if (asked !== null) return samePath(asked, home);
  const from = request.headers.get('referer') ?? '';
  if (!URL.canParse(from)) return home;
  const { pathname, search } = new URL(from);
  return pathname.endsWith('/dev/clock') ? home : samePath(pathname + search, home);
}

export function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const clock = demoClockOf(context);
  const where = zone(context.site.zone);
  return {
    back: whereFrom(context, request),
    when: longDateTime(clock.now(), where, context.language),
    ...civilIn(clock.now(), where),
  };
}

interface Tried extends Wish {
  readonly refusal: ClockRefusal;
  readonly back: string;
}

export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  const clock = demoClockOf(context);
  const form = await formFields(request);
  const wish: Wish = { jump: field(form, 'jump'), date: field(form, 'date'), time: field(form, 'time') };
  const back = samePath(field(form, 'back'), `/${context.language}`);
  const moved = await moveClock(clock, wish, zone(context.site.zone));
  if (moved.ok) return redirect(back, { status: 303 });
  return data<Tried>({ ...wish, refusal: moved.refusal, back }, { status: 400 });
}

export default function ClockPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<Tried>();
  const language = useLanguage();
  const { clock: words } = useDevTexts();
  const back = tried?.back ?? page.back;
  const errors =
    tried === undefined
      ? []
      : [
          {
            field: tried.refusal === 'not-a-time' || tried.refusal === 'skipped' ? 'time' : 'date',
            message: words.refusals[tried.refusal],
          },
        ];
  return (
    <Page heading={words.heading} title={words.title} lead={words.now({ when: page.when })}>
      <ErrorSummary errors={errors} />
      <p>{words.lead}</p>
      <Section heading={words.jumps}>
        <form method="post" action={`/${language}/dev/clock`}>
          <input type="hidden" name="back" value={back} />
          <ButtonRow>
            {JUMPS.map((jump) => (
              <Button key={jump} name="jump" value={jump} variant="second">
                {words.jump[jump]}
              </Button>
            ))}
          </ButtonRow>
        </form>
      </Section>
      <Section heading={words.exact}>
        <form method="post" action={`/${language}/dev/clock`} noValidate>
          <input type="hidden" name="back" value={back} />
          <div className="v-clock-fields">
            <TextField
              name="date"
              type="date"
              width="medium"
              label={words.date}
              error={errorOf(errors, 'date')}
              defaultValue={tried?.date ?? page.date}
            />
            <TextField
              name="time"
              type="time"
              width="short"
              label={words.time}
              error={errorOf(errors, 'time')}
              defaultValue={tried?.time ?? page.time}
            />
          </div>
          <ButtonRow>
            <Button>{words.move}</Button>
            <LinkButton href={back} variant="quiet">
              {words.back}
            </LinkButton>
          </ButtonRow>
        </form>
      </Section>
      <p>
        <TextLink href={`/${language}/dev/inbox`}>{words.toInbox}</TextLink>
      </p>
    </Page>
  );
}
