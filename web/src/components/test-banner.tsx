import { texts } from '../texts.ts';

/** Says that no money moves, and which cards Paystack's test mode takes. */
export const TestBanner = () => (
  <aside class="test" aria-label={texts.testMode}>
    <p>
      <strong>{texts.testMode}:</strong> {texts.noRealMoney} <TestCard card={texts.testCard} />, {texts.testCardRest}
    </p>
    <details>
      <summary>{texts.moreCards}</summary>
      <ul>
        {texts.testCards.map(({ card, rest }) => (
          <li key={card}>
            <TestCard card={card} /> {rest}
          </li>
        ))}
      </ul>
    </details>
  </aside>
);

export const TestCard = ({ card }: { card: string }) => <code class="card-number">{card}</code>;
