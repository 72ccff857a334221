/**
 * The one description of the table: the stack creates it so, the local system creates it so, and the repositories name
 * keys and indexes from here. Times are epoch seconds.
 */
export const TABLE = {
  key: { partition: 'pk', sort: 'sk' },
  /** Only sweeps sessions nobody uses any more. TTL deletes late: a broom, never a clock. */
  timeToLive: 'ttl',
  indexes: {
    /**
     * Orders somebody must look at, soonest first. An order without `dueAt` is not in it and costs nothing. Keys alone:
     * an index lags, so the sweep reads each order itself before it acts.
     */
    due: { name: 'orders-due', partition: 'dueBucket', sort: { name: 'dueAt', type: 'N' }, projection: 'KEYS_ONLY' },
    /** A device's orders with one shop, sorted by ULID, which is by age; whole, since who lists orders shows them. */
    device: {
      name: 'orders-by-device',
      partition: 'deviceShop',
      sort: { name: 'orderId', type: 'S' },
      projection: 'ALL',
    },
    /** A shop's orders by status, sorted by age. */
    shop: {
      name: 'orders-by-shop-status',
      partition: 'shopStatus',
      sort: { name: 'orderId', type: 'S' },
      projection: 'ALL',
    },
    /** A shop's orders that wait for a person's decision, and only those. */
    decide: {
      name: 'orders-to-decide',
      partition: 'decideShop',
      sort: { name: 'orderId', type: 'S' },
      projection: 'ALL',
    },
  },
} as const;
