import type { Shop } from '../ordering/shop.ts';

type Pictured = Pick<Shop, 'shopId' | 'picture'>;

/** A picture as a link preview shows it, in pixels. */
export const PREVIEW = { width: 1200, height: 630 };

const published = ({ shopId, picture }: Pictured, suffix: string): string | undefined =>
  picture && `/pictures/${shopId}/${picture}-${suffix}`;

/** The shop's own picture, wherever the page shows it: one size, so that it is loaded once. */
export const signOf = (shop: Pictured): string | undefined => published(shop, '160.webp');

/** What the preview of a shop's link shows. */
export const previewOf = (shop: Pictured): { path: string; type: string } => {
  const path = published(shop, 'preview.jpg');
  return path ? { path, type: 'image/jpeg' } : { path: '/icons/preview.png', type: 'image/png' };
};

export type Icon = { src: string; sizes: string; type: string; purpose?: string };

/** What stands for the shop on a home screen, the best first. */
export const iconsOf = (shop: Pictured): Icon[] => {
  const own = published(shop, '512.png');
  const type = 'image/png';
  return [
    ...(own ? [{ src: own, sizes: '512x512', type }] : []),
    { src: '/icons/icon-192.png', sizes: '192x192', type },
    { src: '/icons/icon-512.png', sizes: '512x512', type },
    { src: '/icons/maskable-512.png', sizes: '512x512', type, purpose: 'maskable' },
  ];
};
