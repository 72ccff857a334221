import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dynamoShops } from './shops.ts';
import { testShop } from './testing/test-shop.ts';

const table = mockClient(DynamoDBDocumentClient);
const { shopId } = testShop.shop;
const clock = { now: 1_000 };
const open = () =>
  dynamoShops({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })),
    tableName: 'T',
    random: () => 0.5,
    token: () => 'token',
    wait: async () => undefined,
    now: () => clock.now,
  });
const items = (price: number) => {
  const dishes = testShop.menu.dishes.map((dish) => ({ ...dish, price }));
  return {
    Responses: {
      T: [
        { ...testShop.shop, sk: 'PROFILE' },
        { ...testShop.menu, dishes, sk: 'MENU' },
      ],
    },
  };
};
const priceOf = async (shops: ReturnType<typeof open>, fresh = false) =>
  (await shops.read(shopId, fresh))?.menu.dishes[0]?.price;

beforeEach(() => {
  table.reset();
  clock.now = 1_000;
});

test('browsing reads the menu once in half a minute, however many customers look', async () => {
  table.on(BatchGetCommand).resolvesOnce(items(100)).resolves(items(200));
  const shops = open();
  expect([await priceOf(shops), await priceOf(shops)]).toEqual([100, 100]);
  clock.now += 30;
  expect(await priceOf(shops)).toBe(200);
  expect(table.commandCalls(BatchGetCommand)).toHaveLength(2);
});

test('checkout reads the menu of this very moment', async () => {
  table.on(BatchGetCommand).resolvesOnce(items(100)).resolves(items(200));
  const shops = open();
  await priceOf(shops);
  expect(await priceOf(shops, true)).toBe(200);
  expect(table.commandCalls(BatchGetCommand)[1]?.args[0].input.RequestItems?.['T']?.ConsistentRead).toBe(true);
});

test('a table too busy to answer is a fault of ours, not a shop that does not exist', async () => {
  table.on(BatchGetCommand).resolves({ Responses: {}, UnprocessedKeys: { T: { Keys: [{ pk: 'SHOP#x' }] } } });
  await expect(open().read(shopId)).rejects.toThrow('too busy');
});

test('a shop with a profile and no menu is not open yet', async () => {
  table.on(BatchGetCommand).resolves({ Responses: { T: [{ ...testShop.shop, sk: 'PROFILE' }] } });
  expect(await open().read(shopId)).toBeUndefined();
});
