import { page } from './page.ts';

/** Says that no money moves, and which cards Paystack's test mode takes. */
export const TestBanner = () => {
  const { texts } = page();
  return (
    <aside class="test" aria-label={texts.testMode}>
      <p>
        <strong>{texts.testMode}:</strong> {texts.noRealMoney} <SuccessCard />
      </p>
      <details>
        <summary>{texts.moreCards}</summary>
        <ul>
          <li>
            <Card number="4084 0800 0000 5408" /> CVV 001: {texts.declined}
          </li>
          <li>
            <Card number="5078 5078 5078 5078 12" /> CVV 081, PIN 1111
          </li>
          <li>
            <Card number="5060 6666 6666 6666 666" /> CVV 123, PIN 1234, OTP 123456
          </li>
        </ul>
      </details>
    </aside>
  );
};

/** The card that always pays. */
export const SuccessCard = () => {
  const { texts } = page();
  return (
    <>
      <Card number="4084 0840 8408 4081" />, {texts.anyDate('408')}
    </>
  );
};

const Card = ({ number }: { number: string }) => <code class="card-number">{number}</code>;
