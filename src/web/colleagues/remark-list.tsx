import { Button } from '../design/button.tsx';
import { Tag } from '../design/lists.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { ShownRemark } from './colleagues.server.ts';
import { useColleagueTexts } from './texts/texts.ts';
import type { NotWritten } from './written.server.ts';
import './colleagues.css';

interface RemarkListProps {
  readonly remarks: readonly ShownRemark[];
  readonly most: number;
  readonly notWritten: NotWritten | undefined;
}

/** What has been said, the newest first; what still asks for something can be settled there. */
export function RemarkList({ remarks, most, notWritten }: RemarkListProps) {
  return (
    <ol className="v-plain-list v-remarks">
      {remarks.map((remark) => (
        <li key={remark.id} id={`remark-${remark.id}`} className="v-panel">
          <RemarkWords remark={remark} />
          {remark.asks !== null && remark.settled === null ? (
            <Settle
              remark={remark}
              most={most}
              tried={
                notWritten?.about === 'settle' && notWritten.written['remark'] === remark.id
                  ? notWritten
                  : undefined
              }
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function RemarkWords({ remark }: { readonly remark: ShownRemark }) {
  const t = useColleagueTexts();
  const { asks, on, settled } = remark;
  return (
    <>
      <p className="v-line">
        <strong>{remark.author}</strong>
        <time className="v-subtle" dateTime={remark.dateTime}>
          {remark.when}
        </time>
        {asks === null ? null : <Tag kind={settled === null ? 'person' : 'plain'}>{t.tags[asks]}</Tag>}
      </p>
      <p className="v-said">{remark.words ?? t.person.erased}</p>
      {asks === 'task' && on !== null ? (
        <p className="v-subtle">
          {remark.who === null ? t.person.anybodyBy({ on }) : t.person.whoBy({ who: remark.who, on })}
        </p>
      ) : null}
      {settled === null ? null : <p className="v-subtle">{t.person.settled(settled)}</p>}
    </>
  );
}

interface SettleProps {
  readonly remark: ShownRemark;
  readonly most: number;
  readonly tried: NotWritten | undefined;
}

function Settle({ remark, most, tried }: SettleProps) {
  const t = useColleagueTexts();
  const isTeam = remark.asks === 'team';
  return (
    <form method="post" noValidate>
      <input type="hidden" name="remark" value={remark.id} />
      <TextArea
        name={`settled-${remark.id}`}
        label={isTeam ? t.person.agreed : t.person.doneWords}
        {...(isTeam ? {} : { optional: true as const })}
        rows={2}
        maxLength={most}
        defaultValue={tried?.written['words']}
        error={tried === undefined ? undefined : t.problems[tried.problem]({ most })}
      />
      <Button variant="second" name="intent" value="settle">
        {isTeam ? t.person.talked : t.person.done}
      </Button>
    </form>
  );
}
