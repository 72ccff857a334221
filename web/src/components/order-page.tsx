import { render } from 'preact';
import { createAsk } from '../api.ts';
import { deviceId } from '../device.ts';
import type { Ports } from '../line.ts';
import type { LoadTexts } from '../load-texts.ts';
import { openMemory } from '../memory.ts';
import { createOrderWatch, keptOrder, type OrderNews } from '../order-watch.ts';
import { ENGLISH, speechOf } from '../speech.ts';
import { orderPageTexts } from '../texts/order-page.ts';
import { InvoiceCard } from './invoice-card.tsx';
import { page, setPage } from './page.ts';
import { ReceiptCard } from './receipt-card.tsx';

type Here = Ports & { loadTexts: LoadTexts };

/** The page of one order, which only the device that placed it can see. */
export const openOrderPage = async (ports: Here, shopId: string, code: string): Promise<void> => {
  const root = document.getElementById('chat')!;
  document.getElementById('dock')!.hidden = true;
  document.querySelector('.intro')?.remove();
  const memory = openMemory(ports.storage, shopId);
  const language = memory.language.read();
  const nothing = () => {};
  const toChat = () => location.assign(`/${shopId}`);
  const speak = async () => {
    const speech = await ports.loadTexts[language]().then(
      ({ texts }) => speechOf(language, texts),
      () => ENGLISH,
    );
    setPage({ ...speech, shopId, hasPhotos: false, ordersAt: '', say: toChat, add: nothing, retry: nothing });
    document.documentElement.lang = speech.language;
    document.title = `${speech.texts.order} ${code}`;
  };
  let news: OrderNews = {};
  const draw = () => render(<OrderPage news={news} shopId={shopId} />, root);
  await speak();

  const watch = createOrderWatch({
    ...ports,
    ask: createAsk({ ...ports, shopId, deviceId: deviceId(ports.storage, ports.newId) }),
    code,
    kept: keptOrder(memory.transcript.read(), code),
    show: (next) => {
      news = next;
      draw();
    },
  });
  const wake = () => {
    void watch.wake();
    // Words that were lost on their way are asked for again.
    if (page.language !== language) void speak().then(draw);
  };
  document.addEventListener('visibilitychange', wake);
  for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, wake);
  await watch.now();
};

type Props = { news: OrderNews; shopId: string };

const OrderPage = ({ news, shopId }: Props) => {
  const { texts, language } = page;
  const { print: toPrint, backToChat, orderKept } = orderPageTexts[language];
  const { answer, kept, isOffline, refused } = news;
  const order = answer?.order ?? kept;
  return (
    <article class="order-page">
      {refused ? (
        <p class="note closed" role="alert">
          {refused}
        </p>
      ) : (
        !order && <p class="note">{isOffline ? texts.unreachable : texts.loading}</p>
      )}
      {order && isOffline && (
        <p class="note" role="status">
          {orderKept}
        </p>
      )}
      {order &&
        !refused &&
        (order.status === 'PENDING' ? (
          <InvoiceCard invoice={order} isPayable={!!answer} standing={answer} />
        ) : (
          <ReceiptCard order={order} />
        ))}
      <p class="order-actions">
        {order && !refused && (
          <button type="button" class="chip" onClick={() => print()}>
            {toPrint}
          </button>
        )}
        <a class="chip" href={`/${shopId}`}>
          {backToChat}
        </a>
      </p>
    </article>
  );
};
