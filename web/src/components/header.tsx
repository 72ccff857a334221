import type { ShopView } from '../../../shared/chat-api.ts';
import { Mark } from './icon.tsx';
import { page } from './page.ts';

export const Header = ({ shop }: { shop: ShopView | undefined }) => {
  const { texts } = page();
  return (
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
      {shop?.paystackMode === 'test' && <span class="pill">{texts.testMode}</span>}
    </header>
  );
};
