import { Notice } from '../design/cards.tsx';
import type { Made } from './invite.server.ts';
import { QrPicture } from './qr-picture.tsx';
import { useInviteTexts } from './texts/texts.ts';

/** A link that was just made, and a picture of it; shown once. */
export function MadeInvitation({ made }: { readonly made: Made }) {
  const words = useInviteTexts();
  return (
    <Notice kind="good" role="status" heading={words.madeHeading}>
      <p>{words.made({ until: made.until, uses: made.uses })}</p>
      <p className="v-breaks">{made.link}</p>
      {made.rows === null ? null : <QrPicture rows={made.rows} label={words.picture} />}
      <p>{words.shownOnce}</p>
    </Notice>
  );
}
