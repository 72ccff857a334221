import type { ShopView } from '../../../shared/chat-api.ts';
import { texts } from '../texts.ts';
import { Mark } from './icon.tsx';

export const Header = ({ shop }: { shop: ShopView | undefined }) => (
  <header class="head">
    <Mark size={44} />
    <div class="head-words">
      <h1>
        <bdi>{shop?.name ?? 'Byte-to-Bite'}</bdi>
      </h1>
      {shop && (
        <p>
          {texts.reach} <bdi>{shop.contact}</bdi>
        </p>
      )}
    </div>
    {shop?.paystackMode === 'test' && <span class="pill">{texts.test}</span>}
  </header>
);
