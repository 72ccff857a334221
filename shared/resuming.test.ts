import { describe, expect, test } from 'vitest';
import type { EngineParts } from './engine.ts';
import { cartOf, codeIn, goesOnAt, messageId } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';

const UNKNOWN = 'not valid, was used, or is too old';
const TOO_OFTEN = 'That was tried too often';

/** One dish in the cart of one device, a code for another, and that other. */
const twoDevices = async (change?: (parts: EngineParts) => Partial<EngineParts>) => {
  const shop = openShop(change);
  const old = shop.customer();
  const fresh = shop.customer();
  await old.saysAll('1', '1 x 2');
  const code = codeIn(await old.says('resume'));
  return { shop, old, fresh, code };
};

describe('resume', () => {
  test('gives a code that works once, within a quarter of an hour', async () => {
    const { old, fresh, code } = await twoDevices();
    (await old.says('97')).hears('2 x Jollof rice');
    const answer = await fresh.says(`resume ${code}`);
    answer.hears('your cart, your orders and your details are at this device now');
    answer.hears('2 x Jollof rice');
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice']);
    expect((await old.looks()).answer.state).toBe('IDLE');
  });

  test('says the code in the very words that are typed at the other device', async () => {
    const { shop, fresh } = await twoDevices();
    const bon = shop.customer();
    await bon.saysAll('français', '1', '2');
    const { text } = await bon.says('reprendre');
    const typed = /reprendre \S{9}/.exec(text)?.[0] ?? '';
    (await fresh.says(typed)).hears('Fried rice');
  });

  test('while an order waits for payment it is refused with a sentence', async () => {
    const { shop, old } = await twoDevices();
    await old.says('99');
    const { code } = old.order();
    const refused = await old.says('resume');
    refused.hears(`Order ${code} waits for your payment. Pay it (99) or cancel it (0) first.`);
    expect(shop.store.resumeItems.size).toBe(1);
  });

  test('letters that stand for another conversation already are shown to nobody', async () => {
    const codes = ['AAAA-AAAA', 'AAAA-AAAA', 'CCCC-CCCC'];
    const shop = openShop(({ ids }) => ({ ids: { ...ids, resumeCode: () => codes.shift() ?? '' } }));
    (await shop.customer().says('resume')).hears('resume AAAA-AAAA');
    (await shop.customer().says('resume')).hears('resume CCCC-CCCC');
  });

  test('where no letters are free, no code is shown', async () => {
    const shop = openShop(({ ids }) => ({ ids: { ...ids, resumeCode: () => 'AAAA-AAAA' } }));
    await shop.customer().says('resume');
    await expect(shop.customer().says('resume')).rejects.toThrow('No code for another device was free');
  });

  test('five codes an hour, and after an hour five more', async () => {
    const { shop, old } = await twoDevices();
    for (let n = 0; n < 4; n++) (await old.says('resume')).hears('It works once');
    (await old.says('resume')).hears(`${TOO_OFTEN}. Please try again in 1 hour.`);
    shop.time.passes({ minutes: 59, seconds: 59 });
    (await old.says('resume')).hears(`${TOO_OFTEN}. Please try again in 1 minute.`);
    shop.time.passes({ seconds: 1 });
    (await old.says('resume')).hears('It works once');
  });

  test('whose answer was lost gives a code when it is sent again, and that counts as one more', async () => {
    const { shop, old, fresh } = await twoDevices();
    const first = codeIn(await old.says('resume', messageId(1)));
    const second = codeIn(await old.says('resume', messageId(1)));
    expect(second).not.toBe(first);
    for (let n = 0; n < 2; n++) (await old.says('resume', messageId(1))).hears('It works once');
    (await old.says('resume', messageId(1))).hears(TOO_OFTEN);
    expect(shop.store.resumeItems.size).toBe(5);
    (await fresh.says(`resume ${second}`)).hears('2 x Jollof rice');
  });

  test('that was cut off before its code was kept gives one when it is sent again', async () => {
    let isCut = true;
    const shop = openShop(({ resumeCodes }) => ({
      resumeCodes: {
        ...resumeCodes,
        make: async (code, made) => {
          if (!isCut) return resumeCodes.make(code, made);
          isCut = false;
          throw new Error('cut off');
        },
      },
    }));
    const old = shop.customer();
    await expect(old.says('resume', messageId(1))).rejects.toThrow('cut off');
    (await old.says('resume', messageId(1))).hears('It works once');
  });

  test('that comes again once an order waits is told of that order', async () => {
    const { shop, old } = await twoDevices();
    await old.says('resume', messageId(1));
    await old.says('99');
    (await old.says('resume', messageId(1))).hears('waits for your payment');
    expect(shop.store.resumeItems.size).toBe(2);
  });
});

describe('a code', () => {
  test.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with a space for the dash', (code: string) => code.replace('-', ' ')],
    ['in one', (code: string) => code.replace('-', '').toLowerCase()],
    ['with spaces around', (code: string) => `   ${code} .`],
  ])('typed %s is understood', async (_, typed) => {
    const { fresh, code } = await twoDevices();
    (await fresh.says(`Resume ${typed(code)}`)).hears('2 x Jollof rice');
  });

  test('works a second before its quarter of an hour is over', async () => {
    const { shop, fresh, code } = await twoDevices();
    shop.time.passes({ minutes: 14, seconds: 59 });
    (await fresh.says(`resume ${code}`)).hears('2 x Jollof rice');
  });

  test('works no more when its quarter of an hour is over', async () => {
    const { shop, old, fresh, code } = await twoDevices();
    shop.time.passes({ minutes: 15 });
    (await fresh.says(`resume ${code}`)).hears(UNKNOWN);
    expect(await cartOf(old)).toEqual(['2 x Jollof rice']);
  });

  test('that was used works no more, here or elsewhere', async () => {
    const { shop, fresh, code } = await twoDevices();
    await fresh.says(`resume ${code}`);
    (await fresh.says(`resume ${code}`)).hears(UNKNOWN);
    (await shop.customer().says(`resume ${code}`)).hears(UNKNOWN);
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice']);
  });

  test('that was made here is not taken here, and is still good elsewhere', async () => {
    const { old, fresh, code } = await twoDevices();
    (await old.says(`resume ${code}`)).hears('That code was made here');
    expect((await old.session()).guesses).toEqual([]);
    (await fresh.says(`resume ${code}`)).hears('2 x Jollof rice');
  });

  test('of who has left keeps good, and carries what is there by then', async () => {
    const { old, fresh, code } = await twoDevices();
    await old.says('2');
    (await fresh.says(`resume ${code}`)).hears('1 x Fried rice');
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice', '1 x Fried rice']);
  });

  test('is refused with a sentence while an order waits at the device it was made at', async () => {
    const { old, fresh, code } = await twoDevices();
    await old.says('99');
    (await fresh.says(`resume ${code}`)).hears('At your other device an order waits for payment');
    expect((await fresh.session()).guesses).toEqual([]);
    await old.saysAll('0', 'yes');
    (await fresh.says(`resume ${code}`)).hears('your orders and your details are at this device now');
  });

  test('is not refused for an order that is paid, though nobody has told that device yet', async () => {
    const { shop, old, fresh, code } = await twoDevices();
    await old.says('99');
    shop.paystack.set(old.reference(), 'success');
    await shop.webhook(old.reference());
    const answer = await fresh.says(`resume ${code}`);
    answer.hears('at this device now');
    answer.hears('is paid: ₦5,200.00');
    (await old.looks()).hears('is paid: ₦5,200.00');
  });

  test('is refused with a sentence while an order waits at the device where it is typed', async () => {
    const { shop, old, fresh, code } = await twoDevices();
    await fresh.saysAll('1', '2', '99');
    (await fresh.says(`resume ${code}`)).hears('waits for your payment');
    expect(await cartOf(old)).toEqual(['2 x Jollof rice']);
    expect(shop.store.orderItems.size).toBe(1);
  });
});

describe('wrong codes', () => {
  const guess = (n: number) => `resume 234${n}-CDEF`;

  test('five an hour, and after an hour five more', async () => {
    const { shop, fresh, code } = await twoDevices();
    for (let n = 0; n < 5; n++) (await fresh.says(guess(n))).hears(UNKNOWN);
    (await fresh.says(`resume ${code}`)).hears(`${TOO_OFTEN}. Please try again in 1 hour.`);
    shop.time.passes({ minutes: 59, seconds: 59 });
    (await fresh.says(guess(6))).hears(TOO_OFTEN);
    shop.time.passes({ seconds: 1 });
    (await fresh.says(guess(7))).hears(UNKNOWN);
  });

  test('a question that is open does not hide them', async () => {
    const { fresh, code } = await twoDevices();
    for (let n = 0; n < 5; n++) {
      await fresh.says('00');
      (await fresh.says(guess(n))).hears(UNKNOWN);
    }
    (await fresh.says(`resume ${code}`)).hears(TOO_OFTEN);
  });

  test('the same one sent again counts once, and is answered alike', async () => {
    const { fresh } = await twoDevices();
    for (let n = 0; n < 7; n++) (await fresh.says(guess(1), messageId(1))).hears(UNKNOWN);
    expect((await fresh.session()).guesses).toHaveLength(1);
  });

  test('at one device do not lock another, nor the codes that are asked for', async () => {
    const { shop, fresh, code } = await twoDevices();
    const stranger = shop.customer();
    for (let n = 0; n < 6; n++) await stranger.says(guess(n));
    (await stranger.says('resume')).hears('It works once');
    (await fresh.says(`resume ${code}`)).hears('2 x Jollof rice');
  });
});

describe('the same claim again', () => {
  test('moves nothing twice, and says so truly', async () => {
    const { shop, fresh, code } = await twoDevices();
    await fresh.says(`resume ${code}`, messageId(1));
    const { version } = await fresh.session();
    const again = await fresh.says(`resume ${code}`, messageId(1));
    again.hears('are at this device now');
    again.hears('2 x Jollof rice');
    expect(await fresh.session()).toMatchObject({ version, guesses: [] });
    expect(shop.store.resumeItems.size).toBe(1);
  });

  test.each(['thrown', 'refused'] as const)('whose answer was lost (%s) has moved the cart once', async (lie) => {
    let isLost = true;
    const { fresh, code } = await twoDevices(({ resumeCodes }) => ({
      resumeCodes: {
        ...resumeCodes,
        use: async (...args) => {
          const taken = await resumeCodes.use(...args);
          if (!isLost) return taken;
          isLost = false;
          if (lie === 'thrown') throw new Error('The answer was lost');
          return undefined;
        },
      },
    }));
    const claim = () => fresh.says(`resume ${code}`, messageId(1));
    if (lie === 'thrown') await expect(claim()).rejects.toThrow('lost');
    (await claim()).hears('are at this device now');
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice']);
    expect((await fresh.session()).guesses).toEqual([]);
  });

  test('that was cut off after the question was closed, and before it moved anything, moves it now', async () => {
    let isCut = true;
    const { fresh, code } = await twoDevices(({ resumeCodes }) => ({
      resumeCodes: {
        ...resumeCodes,
        use: async (...args) => {
          if (!isCut) return resumeCodes.use(...args);
          isCut = false;
          throw new Error('cut off');
        },
      },
    }));
    await fresh.says('00');
    await expect(fresh.says(`resume ${code}`, messageId(1))).rejects.toThrow('cut off');
    (await fresh.says(`resume ${code}`, messageId(1))).hears('2 x Jollof rice');
  });

  test('does not say that things are here when they have gone on since', async () => {
    const { shop, fresh, code } = await twoDevices();
    await fresh.says(`resume ${code}`, messageId(1));
    await goesOnAt(fresh, shop.customer());
    (await fresh.says(`resume ${code}`, messageId(1))).doesNotHear('at this device now');
    expect((await fresh.session()).guesses).toEqual([]);
  });

  test('is answered alike at a device that was left once, and is in use again', async () => {
    const { shop, fresh, code } = await twoDevices();
    await goesOnAt(fresh, shop.customer());
    await fresh.says(`resume ${code}`, messageId(1));
    (await fresh.says(`resume ${code}`, messageId(1))).hears('are at this device now');
  });

  test('of a code that somebody else used is never said to have brought anything', async () => {
    const { shop, old, fresh, code } = await twoDevices();
    await fresh.says(`resume ${code}`);
    const second = codeIn(await old.says('resume'));
    await shop.customer().says(`resume ${second}`);
    for (let times = 0; times < 2; times++) (await fresh.says(`resume ${second}`, messageId(1))).hears(UNKNOWN);
  });

  test('with another code is refused', async () => {
    const { shop, fresh, code } = await twoDevices();
    await fresh.says(`resume ${code}`, messageId(1));
    const other = await shop.engine.hear(fresh.who, { messageId: messageId(1), text: 'resume AAAA-AAAA' });
    expect(other).toEqual({ ok: false, reason: 'messageIdReused' });
  });
});

describe('at the same moment', () => {
  /** Something happens once, between the reading and the writing of a claim. */
  const meanwhile = async (happens: (devices: Awaited<ReturnType<typeof twoDevices>>) => Promise<unknown>) => {
    let isDone = false;
    const devices = await twoDevices(({ resumeCodes }) => ({
      resumeCodes: {
        ...resumeCodes,
        use: async (...args) => {
          if (!isDone) {
            isDone = true;
            await happens(devices);
          }
          return resumeCodes.use(...args);
        },
      },
    }));
    return { ...devices, answer: await devices.fresh.says(`resume ${devices.code}`) };
  };

  test('two devices claim one code: one gets it all, the other hears that it was used', async () => {
    const { shop, old, fresh, code } = await twoDevices();
    const third = shop.customer();
    const texts = await Promise.all([fresh, third].map((device) => device.says(`resume ${code}`)));
    expect(texts.filter(({ text }) => text.includes('2 x Jollof rice'))).toHaveLength(1);
    expect(texts.filter(({ text }) => text.includes(UNKNOWN))).toHaveLength(1);
    const carts = await Promise.all([old, fresh, third].map(cartOf));
    expect(carts.flat()).toEqual(['2 x Jollof rice']);
  });

  test('two tabs claim one code: the cart moves once', async () => {
    const { fresh, code } = await twoDevices();
    await Promise.all([fresh.says(`resume ${code}`), fresh.says(`resume ${code}`)]);
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice']);
  });

  test('the old device adds a dish: it comes along', async () => {
    const { fresh, answer } = await meanwhile(({ old }) => old.says('2'));
    answer.hears('at this device now');
    expect(await cartOf(fresh)).toEqual(['2 x Jollof rice', '1 x Fried rice']);
  });

  test('another tab of the new device adds a dish: both are there', async () => {
    const { fresh } = await meanwhile(({ fresh: tab }) => tab.saysAll('1', '3'));
    expect(await cartOf(fresh)).toEqual(['1 x Ofada rice', '2 x Jollof rice']);
  });

  test('the old device places its order: the claim is refused with a sentence, and nothing is moved', async () => {
    const { shop, old, fresh, answer } = await meanwhile(({ old: there }) => there.says('99'));
    answer.hears('At your other device an order waits for payment');
    expect(await fresh.session()).toMatchObject({ state: 'IDLE', guesses: [] });
    expect((await old.session()).state).toBe('AWAITING_PAYMENT');
    expect(shop.store.orderItems.size).toBe(1);
  });

  test('another tab of the new device places an order: it is told to pay that first', async () => {
    const { old, fresh, answer } = await meanwhile(({ fresh: tab }) => tab.saysAll('1', '2', '99'));
    answer.hears('waits for your payment');
    expect(await cartOf(old)).toEqual(['2 x Jollof rice']);
    expect((await fresh.session()).state).toBe('AWAITING_PAYMENT');
  });

  test('others keep writing first: "busy", and nothing is half moved', async () => {
    const { shop, old, fresh, code } = await twoDevices(({ resumeCodes }) => ({
      resumeCodes: { ...resumeCodes, use: async () => undefined },
    }));
    const answered = await shop.engine.hear(fresh.who, { messageId: messageId(1), text: `resume ${code}` });
    expect(answered).toEqual({ ok: false, reason: 'busy' });
    expect(await cartOf(old)).toEqual(['2 x Jollof rice']);
    expect(await cartOf(fresh)).toEqual([]);
  });
});
