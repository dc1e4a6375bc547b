import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates a PDF (argument 2) against a profile (argument 1: ua1 or 2a); prints what fails, exits 0 where nothing does. */
public class V {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(arguments[1]), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.println(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                        + " " + assertion.getMessage());
                }
            }
            System.exit(result.isCompliant() ? 0 : 1);
        }
    }
}
