import { page } from './page.ts';

/** How large a photo is shown, in CSS pixels. */
const SHOWN = 72;

type Props = { number: number; photo: string | undefined };

/** The dish's number, and its photo behind it where there is one and the customer has the data for it. */
export const DishPhoto = ({ number, photo }: Props) => {
  const stem = `/pictures/${page.shopId}/${photo}`;
  return (
    <span class="photo">
      {photo && page.hasPhotos && (
        <img
          src={`${stem}-160.webp`}
          srcset={`${stem}-160.webp 160w,${stem}-320.webp 320w`}
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
