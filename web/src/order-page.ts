export { openOrderPage } from './components/order-page.tsx';
