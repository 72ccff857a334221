import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { ROUTES } from '../routes.ts';
import { RULES } from '../rules.ts';
import { SCHEDULES } from '../schedules.ts';
import { Alarms } from './alarms.ts';
import { EventConsumer } from './event-consumer.ts';
import { ChatApi } from './http-api.ts';
import { createNotifications } from './notifications.ts';
import { ScheduledRun } from './schedule.ts';
import { createServices, type Services } from './services.ts';
import type { Settings } from './settings.ts';
import { Site } from './site.ts';
import { createTable } from './table.ts';
import { watchApi, watchFunctions } from './watch.ts';
import { watchConsumer } from './watch-consumers.ts';
import { watchSchedules } from './watch-schedules.ts';

type Props = StackProps & {
  settings: Settings;
  /** The folder of the built page. */
  page: string;
};

type Told = { siteUrl: string; siteBucketName: string; tableName: string; topicArn: string; secretParameter: string };

/**
 * One stage of the whole system.
 *
 * The order matters, for it looks like a circle: the site leads to the API, the API to the chat function, and the chat
 * function must know the site's URL, for Paystack to send customers back to. It is none, since CloudFront needs only
 * the API's id, which exists before any route or function does.
 */
export class ByteToBiteStack extends Stack {
  constructor(scope: Construct, id: string, { settings, page, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: settings.paystackMode === 'live' });
    const table = createTable(this, 'Table');
    // No archive: events carry device ids, and the orders they tell of are in the table.
    const bus = new EventBus(this, 'Bus');
    const topic = createNotifications(this, 'Notifications', { email: settings.notificationEmail });
    const api = new ChatApi(this, 'Api');
    const site = new Site(this, 'Site', { apiDomainName: api.domainName, page, settings });
    const services = createServices(this, { table, bus, topic, settings, siteUrl: site.url, page });
    // A page that is answered names files, which must be there.
    services.chat.fn.node.addDependency(site.upload);
    api.addRoutes(ROUTES, services);

    const alarms = new Alarms(this, 'Alarms', { email: settings.alarmEmail });
    watchApi(alarms, api.accessLog);
    watchFunctions(alarms, services);
    watchSchedules(alarms, services);
    this.#wake(services, bus, alarms);
    this.#tell({
      siteUrl: site.url,
      siteBucketName: site.bucket.bucketName,
      tableName: table.tableName,
      topicArn: topic.topicArn,
      secretParameter: settings.paystackSecretParameter,
    });
  }

  #wake(services: Services, bus: EventBus, alarms: Alarms): void {
    for (const name of new Set(RULES.map(({ to }) => to))) {
      const rules = RULES.filter(({ to }) => to === name);
      const { fn } = services[name];
      watchConsumer(alarms, name, fn, new EventConsumer(this, `${name}Events`, { bus, fn, rules }));
    }
    for (const schedule of SCHEDULES)
      new ScheduledRun(this, `${schedule.name}Schedule`, { ...schedule, fn: services[schedule.to].fn });
  }

  #tell({ siteUrl, siteBucketName, tableName, topicArn, secretParameter }: Told): void {
    const output = (id: string, value: string, description: string) => new CfnOutput(this, id, { value, description });
    output('SiteUrl', siteUrl, 'Where customers order: this, a slash and the id of a shop');
    output('WebhookUrl', `${siteUrl}/api/webhooks/paystack`, "For Paystack's dashboard, Settings, API Keys & Webhooks");
    output('SiteBucketName', siteBucketName, 'Where the pictures of shops are published');
    output('TableName', tableName, 'The one table');
    output(
      'NotificationTopicArn',
      topicArn,
      'Who subscribes to this topic is told of payments and of what waits for a decision; shopId and type are for filters',
    );
    output(
      'SecretParameter',
      secretParameter,
      "Put Paystack's secret key here, as a SecureString, before the first order",
    );
  }
}
