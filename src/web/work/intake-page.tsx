import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LinkButton } from '../design/button.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { Notice } from '../design/cards.tsx';
import { EmptyState } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { DayList } from './day-list.tsx';
import { loadIntake } from './intake.server.ts';
import { StaffFrame } from './staff-frame.tsx';
import { useWorkTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadIntake(args);
}

export default function IntakePage() {
  const { frame, rows, count, days, wasDeclined, start, next } = useLoaderData<typeof loader>();
  const words = useWorkTexts();
  const caller = `/${useLanguage()}/work/intake/caller`;
  return (
    <StaffFrame title={words.places.intake} frame={frame} live="watch">
      <StaffPage
        heading={words.places.intake}
        aside={
          <>
            <span className="v-subtle">{words.rows({ count })}</span>
            <LinkButton href={caller} variant="second">
              {words.intake.caller}
            </LinkButton>
          </>
        }
      >
        {wasDeclined ? (
          <Notice kind="good" role="status">
            <p>{words.intake.declined}</p>
          </Notice>
        ) : null}
        {rows.length === 0 ? (
          <EmptyState heading={words.intake.empty.heading}>
            <p>{words.intake.empty.text}</p>
          </EmptyState>
        ) : (
          <>
            <p className="v-subtle">{words.intake.lead({ days })}</p>
            <DayList rows={rows} level={2} start={start} next={next} />
          </>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
