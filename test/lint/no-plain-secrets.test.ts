import { noPlainSecrets } from "../../src/lint/rules/no-plain-secrets.ts";
import { testRule } from "./test-rule.ts";

testRule(noPlainSecrets, {
  accepts: {
    "the storage emulator": `<Setting name="StorageKey" value="UseDevelopmentStorage=true" />`,
    "the account of the storage emulator": `<Setting name="Storage" value="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==" />`,
    placeholders: `<Setting name="A" value="AccountName=shop;AccountKey=YOUR ACCOUNT KEY" />
      <Setting name="B" value="AccountName=shop;AccountKey=$(_shop.key_)" />
      <Setting name="C" value="AccountName={Account};AccountKey={Key}" />
      <Setting name="D" value="Server=db;Password=__DbPassword__" />
      <Setting name="AdminPassword" value="[ADMIN PASSWORD]" />
      <Setting name="ClientSecret" value="#{ClientSecret}" />
      <Setting name="ApiKey" value="%API_KEY_OF_THE_SHOP%" />
      <Setting name="SmtpPassword" value="" />`,
    "names that only sound secret": `<Setting name="ResetPassword" value="true" />
      <Setting name="ClientSecret" value="https://shop.vault.azure.net/secrets/client" />
      <Setting name="PublicKey" value="0123456789abcdef0123456789abcdef" />
      <Setting name="PasswordPolicy" value="at least ten" />
      <Setting name="ApiKey" value="short" />`,
    "the password of Remote Desktop, which is encrypted": `<Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="MIIBnQYJKoZIhvcNAQcDoIIBjjCCAYoCAQA=" />`,
    "a connection string without password": `<Setting name="Db" value="Data Source=db;Integrated Security=SSPI;Persist Security Info=False" />`,
  },
  reports: {
    "a storage account key": {
      code: `<Setting name="Storage" value="[|DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjjKKKKllllMMMMnnnnOOOOppppQQQQrrrrSSSSttttUUUUvw==|]" />`,
      message: "secret",
      text: "Setting 'Storage' of role 'Web' holds a storage account key in plain text.",
    },
    "a password in a connection string": {
      code: `<Setting name="Db" value="[|Server=tcp:db;User ID=shop; Password = S3cret! ;Encrypt=True|]" />`,
      message: "secret",
      text: "Setting 'Db' of role 'Web' holds a password in plain text.",
    },
    "a password in quoted parts": {
      code: `<Setting name="Db" value="[|metadata=res://*/Shop.csdl;provider connection string=&quot;Data Source=db;Pwd=S3cret&quot;|]" />`,
      message: "secret",
    },
    "a shared access key of a bus": {
      code: `<Setting name="Bus" value="[|Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjjKKk=|]" />`,
      message: "secret",
      text: "Setting 'Bus' of role 'Web' holds a shared access key in plain text.",
    },
    "an address with a signature": {
      code: `<Setting name="Blob" value="[|https://shop.blob.core.windows.net/a?sv=2024-11-04&amp;sig=AAAAbbbbCCCCddddEEEEffffGGGGhhhhIIIIjjjj%3D|]" />`,
      message: "secret",
      text: "Setting 'Blob' of role 'Web' holds a shared access signature in plain text.",
    },
    "a setting that is a password": {
      code: `<Setting name="Shop.AdminPassword" value="[|hunter2|]" />`,
      message: "secret",
    },
    "a setting that is a key": {
      code: `<Setting name="AccountKey" value="[|AAAAbbbbCCCCddddEEEEffff|]" />`,
      message: "secret",
      text: "Setting 'AccountKey' of role 'Web' holds a key in plain text.",
    },
  },
});
