const documents = "https://learn.microsoft.com/azure/cloud-services/";

/** The pages that describe the files. */
export const pages = {
  definition: `${documents}schema-csdef-file`,
  webRole: `${documents}schema-csdef-webrole`,
  workerRole: `${documents}schema-csdef-workerrole`,
  trafficRules: `${documents}schema-csdef-networktrafficrules`,
  configuration: `${documents}schema-cscfg-file`,
  configurationRole: `${documents}schema-cscfg-role`,
  networkConfiguration: `${documents}schema-cscfg-networkconfiguration`,
} as const;
