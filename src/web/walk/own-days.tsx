import { Button, ButtonRow } from '../design/button.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import { Words } from './rich-text.tsx';
import type { NotChanged } from './road.server.ts';
import type { RoadView } from './road-view.ts';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useWalkTexts } from './texts/texts.ts';

interface OwnDaysProps extends Pick<RoadView, 'ownDays'> {
  readonly notChanged: NotChanged | undefined;
}

/** Days of the person's own that parts of the road hang on: told, moved, taken away. */
export function OwnDays({ ownDays, notChanged }: OwnDaysProps) {
  const { days: words } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  return (
    <Section heading={words.heading} id="days">
      <p>{words.text}</p>
      {ownDays.map((one) => {
        const tried = notChanged?.form === 'day' && notChanged.eventId === one.id ? notChanged : null;
        return (
          <form key={one.id} method="post" action="?#days" noValidate data-not-changed={needsNetwork.change}>
            <div>
              <h3 className="v-h3">
                <Words said={one.title} />
              </h3>
              {one.said === null ? null : <p>{words.isOn({ day: one.said })}</p>}
            </div>
            <input type="hidden" name="event" value={one.id} />
            <TextField
              name={`day-${one.id}`}
              type="date"
              width="short"
              label={<Words said={one.question} />}
              defaultValue={tried?.typed ?? one.day ?? undefined}
              error={tried === null ? undefined : words.error}
            />
            <ButtonRow>
              <Button variant="second" name="intent" value="day">
                {one.day === null ? words.save : words.move}
              </Button>
              {one.day === null ? null : (
                <Button variant="quiet" name="intent" value="no-day">
                  {words.takeBack}
                </Button>
              )}
            </ButtonRow>
          </form>
        );
      })}
    </Section>
  );
}
