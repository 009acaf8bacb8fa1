/** A small definition with a bit of everything that XML has. */
export const sampleDefinition = `<?xml version="1.0" encoding="utf-8"?>
<!-- A shop: its front and what works behind it. -->
<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition" schemaVersion="2014-06.2.4">
  <WebRole name="Front" vmsize="Small" enableNativeCodeExecution='true'>
    <Sites>
      <Site name="Web">
        <Bindings>
          <Binding name="Http" endpointName="Http" hostHeader="shop.example.com" />
        </Bindings>
      </Site>
    </Sites>
    <Endpoints>
      <InputEndpoint name="Http" protocol="http" port="80" />
      <InternalEndpoint name="Cache" protocol="tcp"></InternalEndpoint>
    </Endpoints>
    <Startup>
      <Task commandLine="setup.cmd &gt; log.txt &amp;&amp; echo &#65;" executionContext="elevated" taskType="simple" />
    </Startup>
    <?note keep?>
    <ConfigurationSettings>
      <Setting name="Connection" />
    </ConfigurationSettings>
  </WebRole>
  <!--<WorkerRole name="Old" />-->
  <WorkerRole name="Back" vmsize="Medium"><![CDATA[]]>
    <Imports>
      <Import moduleName="RemoteAccess" />
    </Imports>
  </WorkerRole>
</ServiceDefinition>
`;
