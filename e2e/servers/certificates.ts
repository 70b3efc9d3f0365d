import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate and its key, as PEM, and the fingerprint a person would compare. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** Certificates for every way in which a server can fail to prove itself, made fresh for each run. */
export interface TestCertificates {
  /** The root that a test may trust. */
  readonly root: string;
  readonly good: TestCertificate;
  readonly selfSigned: TestCertificate;
  /** Signed by the same kind of root, which nobody trusts: a company's own. */
  readonly unknownRoot: TestCertificate;
  readonly expired: TestCertificate;
  readonly notYetValid: TestCertificate;
  readonly wrongName: TestCertificate;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 86_400_000;
const NAMES: x509.JsonGeneralNames = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
];

interface Root {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}
interface Wish {
  readonly days?: readonly [from: number, to: number];
  readonly names?: x509.JsonGeneralNames;
}

let made: Promise<TestCertificates> | null = null;

/** The certificates of this process. */
export function testCertificates(): Promise<TestCertificates> {
  made ??= make();
  return made;
}

async function make(): Promise<TestCertificates> {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto);
  const [root, stranger] = await Promise.all([newRoot('Test root'), newRoot('Unknown company root')]);
  const [good, unknownRoot, expired, notYetValid, wrongName, selfSigned] = await Promise.all([
    leaf(root, {}),
    leaf(stranger, {}),
    leaf(root, { days: [-60, -30] }),
    leaf(root, { days: [30, 60] }),
    leaf(root, { names: [{ type: 'dns', value: 'elsewhere.example' }] }),
    leaf(null, {}),
  ]);
  return {
    root: root.certificate.toString('pem'),
    good,
    unknownRoot,
    expired,
    notYetValid,
    wrongName,
    selfSigned,
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, [
    'sign',
    'verify',
  ]) as Promise<webcrypto.CryptoKeyPair>;
}

async function newRoot(name: string): Promise<Root> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys: keys as unknown as CryptoKeyPair,
    notBefore: new Date(Date.now() - 90 * DAY),
    notAfter: new Date(Date.now() + 90 * DAY),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return { certificate, keys };
}

async function leaf(root: Root | null, { days = [-1, 30], names = NAMES }: Wish): Promise<TestCertificate> {
  const keys = await newKeys();
  const subject = 'CN=ngs.test, O=WorkOrder Desk tests';
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: root?.certificate.subject ?? subject,
    publicKey: keys.publicKey as unknown as CryptoKey,
    signingKey: (root?.keys.privateKey ?? keys.privateKey) as unknown as CryptoKey,
    notBefore: new Date(Date.now() + days[0] * DAY),
    notAfter: new Date(Date.now() + days[1] * DAY),
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.SubjectAlternativeNameExtension(names), new x509.BasicConstraintsExtension(false)],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const print = Buffer.from(await certificate.getThumbprint('SHA-256'))
    .toString('hex')
    .toUpperCase();
  return {
    cert: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${key.match(/.{1,64}/g)?.join('\n')}\n-----END PRIVATE KEY-----\n`,
    fingerprint: (print.match(/../g) ?? []).join(':'),
  };
}
