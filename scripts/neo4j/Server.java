import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs Neo4j Community with Bolt on the loopback address, for development and tests. Arguments: DATA_DIRECTORY PORT.
 */
class Server {
  public static void main(String[] arguments) {
    exitWhenTheStarterIsGone();
    try {
      var server = start(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1]));
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    } catch (RuntimeException failure) {
      Throwable cause = failure;
      while (cause.getCause() != null) cause = cause.getCause();
      System.err.println(cause.getMessage());
      System.exit(1);
    }
  }

  private static DatabaseManagementService start(Path directory, int port) {
    var address = new SocketAddress("127.0.0.1", port);
    return new DatabaseManagementServiceBuilder(directory)
        // Written by the parent process.
        .loadPropertiesFromFile(directory.resolve("server.conf"))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        // Only this machine can reach the port, so no password is needed.
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        // Otherwise, shutdown waits ten seconds for disconnected clients.
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
        .build();
  }

  /**
   * Shuts the database down when standard input closes, which happens however the parent process ends, including kill
   * -9.
   */
  private static void exitWhenTheStarterIsGone() {
    new Thread(() -> {
      try {
        while (System.in.read() != -1) {}
      } catch (IOException closed) {
        // A broken pipe means the same as end of input.
      }
      System.exit(0);
    }).start();
  }
}
