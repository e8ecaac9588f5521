import './photo.css';

interface PhotoShownProps {
  readonly src: string;
  /** Its words where there are some, else what was asked for. */
  readonly alt: string;
  /** Left out where it is not the reader's to keep. */
  readonly download?: string | undefined;
}

/** A picture that somebody chose to show, and, for whom it is for, the way to keep a copy of it. */
export function PhotoShown({ src, alt, download }: PhotoShownProps) {
  return (
    <figure className="v-photo">
      <img src={src} alt={alt} loading="lazy" />
      {download === undefined ? null : (
        <figcaption>
          <a className="ds-link" href={src} download>
            {download}
          </a>
        </figcaption>
      )}
    </figure>
  );
}
