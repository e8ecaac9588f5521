import type { ReactNode } from 'react';
import { LinkButton } from '../design/button.tsx';
import { DayPane } from './day-pane.tsx';
import type { Head } from './person-head.server.ts';
import { PersonHead } from './person-head.tsx';
import { PersonPanes } from './person-panes.tsx';
import type { Frame } from './staff-frame.server.ts';
import { StaffFrame } from './staff-frame.tsx';
import { useOtherUnitTexts } from './texts/texts.ts';

interface ElsewhereFrameProps {
  readonly page: {
    readonly frame: Frame;
    readonly residentId: string;
    readonly head: Head;
    readonly base: string;
  };
  readonly children: ReactNode;
}

/** Around all that is about other units: the day's list, the person's header, and the way back to the person. */
export function ElsewhereFrame({ page, children }: ElsewhereFrameProps) {
  const t = useOtherUnitTexts();
  return (
    <StaffFrame title={t.title} frame={page.frame} live="still">
      <PersonPanes
        list={<DayPane selection="" residentId={page.residentId} />}
        opened={
          <>
            <PersonHead
              head={page.head}
              actions={
                <LinkButton href={page.base} variant="second">
                  {t.back}
                </LinkButton>
              }
            />
            {children}
          </>
        }
      />
    </StaffFrame>
  );
}
