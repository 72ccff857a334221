import { page } from './page.ts';

/** The sizes that photos come in, in pixels, and how large they are shown, in CSS pixels. */
const SIZES = [160, 320];
const SHOWN = 72;

type Props = { number: number; photo: string | undefined };

/** The dish's number, and its photo behind it where there is one and the customer has the data for it. */
export const DishPhoto = ({ number, photo }: Props) => {
  const { shopId, hasPhotos } = page();
  const url = (size: number) => `/pictures/${shopId}/${photo}-${size}.webp`;
  return (
    <span class="photo">
      {photo && hasPhotos && (
        <img
          src={url(160)}
          srcset={SIZES.map((size) => `${url(size)} ${size}w`).join()}
          sizes={`${SHOWN}px`}
          width={SHOWN}
          height={SHOWN}
          alt=""
          loading="lazy"
          decoding="async"
          // What did not load leaves the plain ground, and not a torn picture.
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
        />
      )}
      <span class="number">{number}</span>
    </span>
  );
};
